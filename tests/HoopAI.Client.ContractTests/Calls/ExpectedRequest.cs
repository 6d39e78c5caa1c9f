using System.Text;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.OpenApi.Tests.Reading;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>What must arrive for a call, as its document says; and what is wrong with what did.</summary>
internal static class ExpectedRequest
{
    private static readonly HashSet<string> Usual = new(["Host", "Authorization", "Accept", "Version", "Content-Type", "Content-Length", "Accept-Encoding", "traceparent", "User-Agent"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Check(CallValues values, ReceivedRequest request, string token)
    {
        var operation = values.Operation;
        var url = request.Url.Split('?', 2);
        return
        [
            .. Differ("method", operation.Method, request.Method),
            .. Differ("path", PathOf(values), url[0]),
            .. Differ("query", QueryOf(values), url.Length == 1 ? [] : url[1].Split('&')),
            .. Differ("header Version", operation.Version, request.Header("Version")),
            .. Differ("header Authorization", operation.Path == "/oauth/token" ? null : $"Bearer {token}", request.Header("Authorization")),
            .. request.Headers.Keys.Where(name => !Usual.Contains(name)).Select(name => $"header {name} is documented nowhere"),
            .. Accepts(operation, request),
            .. ExpectedBody.Check(values, request),
        ];
    }

    private static string PathOf(CallValues values) =>
        values.Path.Aggregate(values.Operation.Path, (path, value) => path.Replace($"{{{value.Key}}}", UrlEncoding.Of(UrlEncoding.TextOf(value.Value)), StringComparison.Ordinal));

    // The order of different parameters means nothing; that of the values of one parameter does.
    private static IEnumerable<string> QueryOf(CallValues values) =>
        from parameter in values.Operation.Parameters
        where parameter.Place == "query" && values.Query.ContainsKey(parameter.Name)
        let texts = (values.Query[parameter.Name] is JsonArray list ? list.Select(item => item!) : [values.Query[parameter.Name]]).Select(UrlEncoding.TextOf)
        from value in parameter.IsJoined ? [string.Join(',', texts)] : texts
        select $"{UrlEncoding.Of(parameter.Name)}={UrlEncoding.Of(value)}";

    private static IEnumerable<string> Differ(string what, string? expected, string? found)
    {
        if (expected != found)
        {
            yield return $"{what}: expected {expected ?? "none"}\n    arrived  {found ?? "none"}";
        }
    }

    private static IEnumerable<string> Differ(string what, IEnumerable<string> expected, IEnumerable<string> found) =>
        Differ(what, string.Join('&', expected.OrderBy(Name, StringComparer.Ordinal)), string.Join('&', found.OrderBy(Name, StringComparer.Ordinal)));

    private static string Name(string pair) => pair.Split('=')[0];

    private static IEnumerable<string> Accepts(ContractOperation operation, ReceivedRequest request)
    {
        var accepted = request.Header("Accept") ?? "";
        var answered = operation.Success.ContentType ?? "application/json";
        return accepted.Contains(answered, StringComparison.Ordinal) || accepted.Contains("*/*", StringComparison.Ordinal) ? [] : [$"header Accept: '{accepted}' does not take {answered}"];
    }
}
