namespace HoopAI.Client.Testing.Example.Shop;

/// <summary>A customer of the shop.</summary>
/// <param name="Name">The first name.</param>
/// <param name="Email">The address.</param>
/// <param name="ContactId">The contact that the customer has become; null until the first time.</param>
public sealed record Customer(string Name, string Email, string? ContactId = null);
