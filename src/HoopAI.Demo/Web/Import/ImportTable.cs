using HoopAI.Demo.Web.Data;

namespace HoopAI.Demo.Web.Import;

/// <summary>The last import of each location, in the database.</summary>
internal sealed class ImportTable(DemoDatabase database)
{
    public async Task SaveAsync(ImportView import)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO Imports (LocationId, State, Total, Created, Refused, Seconds, Problem) VALUES ($location, $state, $total, $created, $refused, $seconds, $problem)
            ON CONFLICT (LocationId) DO UPDATE SET State = excluded.State, Total = excluded.Total, Created = excluded.Created, Refused = excluded.Refused, Seconds = excluded.Seconds, Problem = excluded.Problem
            """;
        command.Add("$location", import.LocationId);
        command.Add("$state", (int)import.State);
        command.Add("$total", import.Total);
        command.Add("$created", import.Created);
        command.Add("$refused", import.Refused);
        command.Add("$seconds", import.Elapsed.TotalSeconds);
        command.Add("$problem", import.Problem);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What is kept of the last import. One that is kept as running has not lived to see its end.</summary>
    public async Task<ImportView?> FindAsync(string locationId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT State, Total, Created, Refused, Seconds, Problem FROM Imports WHERE LocationId = $location";
        command.Add("$location", locationId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var state = (ImportState)reader.GetInt32(0);
        return new ImportView
        {
            LocationId = locationId,
            State = state == ImportState.Running ? ImportState.Interrupted : state,
            Total = reader.GetInt32(1),
            Created = reader.GetInt32(2),
            Refused = reader.GetInt32(3),
            Elapsed = TimeSpan.FromSeconds(reader.GetDouble(4)),
            Problem = reader.IsDBNull(5) ? null : reader.GetString(5),
        };
    }
}
