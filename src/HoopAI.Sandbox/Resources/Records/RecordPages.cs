using System.Globalization;

namespace HoopAI.Sandbox;

/// <summary>Cuts lists of records into pages, by the names of whichever parameters a request has.</summary>
internal static class RecordPages
{
    private const int Default = 20;

    private static readonly string[] LimitNames = ["limit", "pageSize", "pageLimit", "perPage"];

    private static readonly string[] SkipNames = ["offset", "skip"];

    private static readonly string[] PageNames = ["page", "pageNumber"];

    private static readonly string[] AfterNames = ["startAfterId", "lastId", "cursor"];

    /// <summary>The part of a list that a request asks for.</summary>
    public static IReadOnlyList<StoredRecord> Cut(IReadOnlyList<StoredRecord> all, SandboxRequest request)
    {
        var limit = Math.Max(1, Number(request, LimitNames) ?? Default);
        if (Text(request, AfterNames) is { Length: > 0 } after && all.Any(record => record.Id == after))
        {
            return [.. all.SkipWhile(record => record.Id != after).Skip(1).Take(limit)];
        }

        var skip = Number(request, SkipNames) ?? ((Math.Max(1, Number(request, PageNames) ?? 1) - 1) * limit);
        return [.. all.Skip(Math.Max(0, skip)).Take(limit)];
    }

    private static int? Number(SandboxRequest request, string[] names) =>
        decimal.TryParse(Text(request, names), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (int)Math.Clamp(number, 0, 1_000_000) : null;

    private static string? Text(SandboxRequest request, string[] names) =>
        names.Select(name => request.Query.First(name) ?? request.BodyText(name)).FirstOrDefault(text => text is not null);
}
