namespace HoopAI.Client.AspNetCore.Tests.Hostile;

/// <summary>One delivery of the stream, and what must come of it.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">Its signatures.</param>
/// <param name="Status">The answer that is right.</param>
/// <param name="Handled">The contact that is handled because of it, once; null where none may be.</param>
internal sealed record HostileDelivery(string Kind, byte[] Body, (string Header, string Value)[] Headers, int Status, string? Handled = null);
