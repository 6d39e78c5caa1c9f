using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>The journal by HTTP.</summary>
internal static class JournalControl
{
    private const int DefaultLimit = 1000;

    public static void Map(RouteGroupBuilder group, RequestJournal journal)
    {
        group.MapGet("/journal", (HttpRequest request) => ControlEndpoints.Answer(Find(journal, request.Query)));
        group.MapDelete("/journal", () =>
        {
            journal.Clear();
            return ControlEndpoints.Answer(new { lastSequence = journal.LastSequence });
        });
    }

    private static IEnumerable<JournalEntry> Find(RequestJournal journal, IQueryCollection query)
    {
        var after = long.TryParse(query["after"], out var sequence) ? sequence : 0;
        var limit = int.TryParse(query["limit"], out var number) && number > 0 ? number : DefaultLimit;
        var target = new FaultTarget { Operation = query["operation"], Method = query["method"], Path = query["path"], ResourceId = query["resource"] };
        int? status = int.TryParse(query["status"], out var code) ? code : null;
        return journal.Entries.Where(entry => entry.Sequence > after && target.Matches(entry) && (status is null || entry.Status == status)).Take(limit);
    }
}
