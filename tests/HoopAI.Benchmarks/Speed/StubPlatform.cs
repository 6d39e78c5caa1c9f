using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HoopAI.Schemas;
using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Speed;

/// <summary>The platform without a network: ready answers, at once and on the caller's thread.</summary>
internal sealed class StubPlatform : HttpMessageHandler
{
    private static readonly byte[] Contact = Answer("contacts.get-contact");
    private static readonly byte[] Small = Encoding.UTF8.GetBytes(
        """
        {"contact":{"id":"seD4PfOuKoVMLkEZqohJ","locationId":"ve9EPM428h8vShlRW1KT","name":"rosan deo","firstName":"rosan","lastName":"deo","email":"rosan@deos.com","phone":"+18888888888","dnd":false,"type":"lead","source":"public api","city":"Dolomite","state":"AL","country":"US","tags":["imported"],"dateAdded":"2026-03-01T09:14:05.217Z","dateUpdated":"2026-03-01T09:14:05.217Z"}}
        """);
    private static readonly byte[] Created = Answer("contacts.create-contact");
    private static readonly byte[] Page = List("contacts.get-contacts", "contacts", 100);
    private static readonly byte[] Opportunities = List("opportunities.search-opportunity", "opportunities", 5);
    private static readonly byte[] Missing = Encoding.UTF8.GetBytes("""{"statusCode":404,"message":"Contact with id missing not found","error":"Not Found","traceId":"4e7614ed-7f3e-4881-992c-292d2e871e3e"}""");

    /// <summary>
    /// What every answer says of the limits: as the platform does, but so much per interval that no contestant comes near it.
    /// A benchmark that waits for permits would measure the waiting; the interval is short, so that as few calls are remembered as in a real one.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Limits { get; } =
    [
        new("X-RateLimit-Limit-Daily", "2000000000"),
        new("X-RateLimit-Daily-Remaining", "1999999999"),
        new("X-RateLimit-Interval-Milliseconds", "10"),
        new("X-RateLimit-Max", "50000"),
        new("X-RateLimit-Remaining", "49999"),
    ];

    public static int PageBytes => Page.Length;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (status, body) = Find(request.Method, request.RequestUri!.AbsolutePath);
        var response = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } },
        };
        foreach (var (name, value) in Limits)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(response);
    }

    /// <summary>What is answered to what.</summary>
    public static (HttpStatusCode Status, byte[] Body) Find(HttpMethod method, string path) => path switch
    {
        "/contacts/" when method == HttpMethod.Post => (HttpStatusCode.Created, Created),
        "/contacts/" => (HttpStatusCode.OK, Page),
        "/contacts/missing" => (HttpStatusCode.NotFound, Missing),
        "/contacts/refused" => SpentTokens.Answer(Contact),
        "/oauth/token" => SpentTokens.Sell(),
        "/opportunities/search" => (HttpStatusCode.OK, Opportunities),
        "/contacts/" + Scenarios.FullId => (HttpStatusCode.OK, Contact),
        _ => (HttpStatusCode.OK, Small),
    };

    private static byte[] Answer(string operation) =>
        Encoding.UTF8.GetBytes(SchemaExamples.Create(OperationCatalog.Platform[operation].Documented.Success!.Json!)!.ToJsonString());

    private static byte[] List(string operation, string member, int count)
    {
        var answer = SchemaExamples.Create(OperationCatalog.Platform[operation].Documented.Success!.Json!)!.AsObject();
        var item = answer[member]![0]!;
        answer[member] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => item.DeepClone())]);
        return Encoding.UTF8.GetBytes(answer.ToJsonString());
    }
}
