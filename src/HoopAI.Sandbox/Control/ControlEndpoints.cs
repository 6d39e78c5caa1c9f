using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>Everything under <c>/_sandbox</c>: what a test in another process, or a person with curl, needs to steer the sandbox.</summary>
internal static class ControlEndpoints
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,

        // Keys are copied from a terminal; nothing here is put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(WebApplication app, SandboxParts parts)
    {
        var group = app.MapGroup("/_sandbox");
        group.MapGet("/status", () => Answer(Status(parts)));
        group.MapPost("/reset", () => { parts.Reset(); return Answer(Status(parts)); });
        group.MapPost("/clock/advance", (HttpRequest request) => With<ControlBodies.Advance>(request, body =>
        {
            parts.Clock.Advance(TimeSpan.FromSeconds(body.Seconds));
            return Answer(new { now = parts.Clock.GetUtcNow() });
        }));
        AccountControl.Map(group, parts);
        FaultControl.Map(group, parts);
        LimitControl.Map(group, parts);
        JournalControl.Map(group, parts.Journal);
        WebhookControl.Map(group, parts);
        SnapshotControl.Map(group, parts);
    }

    internal static IResult Answer(object value) => Results.Json(value, Json);

    internal static IResult Refuse(string message) => Results.Json(new { message }, Json, statusCode: 400);

    /// <summary>Reads the body of a control request; an unreadable one is answered 400 with the reason.</summary>
    internal static async Task<IResult> With<T>(HttpRequest request, Func<T, IResult> act)
        where T : class
    {
        try
        {
            using var reader = new StreamReader(request.Body);
            var text = await reader.ReadToEndAsync();
            return act(JsonSerializer.Deserialize<T>(text.Length == 0 ? "{}" : text, Json)!);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            return Refuse(exception.Message);
        }
    }

    private static object Status(SandboxParts parts) => new
    {
        now = parts.Clock.GetUtcNow(),
        operations = OperationCatalog.Platform.Operations.Count,
        installations = parts.Installations.All.Count,
        requests = parts.Journal.LastSequence,
        faults = parts.Faults.Rules.Count,
        holds = parts.Faults.Holds.Count,
        webhooks = parts.Webhooks.Deliveries.Count,
    };
}
