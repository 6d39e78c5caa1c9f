using System.Data.Common;
using HoopAI.Demo.Web.Data;

namespace HoopAI.Demo.Web.Activity;

/// <summary>The feed, in the database.</summary>
internal sealed class ActivityLog(DemoDatabase database)
{
    /// <summary>How many lines are shown at most.</summary>
    public const int Shown = 50;

    /// <summary>Adds a line within the transaction that notes the event as handled.</summary>
    public static async Task AddAsync(ActivityEntry entry, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO Activity (LocationId, At, Title, Detail, ContactId) VALUES ($location, $at, $title, $detail, $contact)";
        command.Add("$location", entry.LocationId);
        command.Add("$at", entry.At.ToUnixTimeMilliseconds());
        command.Add("$title", entry.Title);
        command.Add("$detail", entry.Detail);
        command.Add("$contact", entry.ContactId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The newest lines of a location that came after one, newest first.</summary>
    public async Task<ActivityView> ReadAsync(string locationId, long after, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, At, Title, Detail, ContactId FROM Activity WHERE LocationId = $location AND Id > $after ORDER BY Id DESC LIMIT $limit";
        command.Add("$location", locationId);
        command.Add("$after", after);
        command.Add("$limit", Shown);
        var entries = new List<ActivityEntry>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(new ActivityEntry(
                reader.GetInt64(0), locationId, DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), reader.GetString(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4)));
        }

        return new ActivityView(locationId, entries);
    }
}
