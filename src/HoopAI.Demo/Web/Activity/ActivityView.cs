namespace HoopAI.Demo.Web.Activity;

/// <summary>The feed of a location.</summary>
/// <param name="LocationId">The location.</param>
/// <param name="Entries">The newest first.</param>
public sealed record ActivityView(string LocationId, IReadOnlyList<ActivityEntry> Entries)
{
    /// <summary>The newest entry's id; 0 without any.</summary>
    public long Newest => Entries.Count > 0 ? Entries[0].Id : 0;
}
