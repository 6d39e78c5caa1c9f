namespace HoopAI.Demo.Web.Activity;

/// <summary>A line of the feed: what a webhook said.</summary>
/// <param name="Id">Counts up.</param>
/// <param name="LocationId">Where it happened.</param>
/// <param name="At">When, as the platform says.</param>
/// <param name="Title">What.</param>
/// <param name="Detail">To whom; may be empty.</param>
/// <param name="ContactId">The contact that it is about; null for none.</param>
public sealed record ActivityEntry(long Id, string LocationId, DateTimeOffset At, string Title, string Detail, string? ContactId);
