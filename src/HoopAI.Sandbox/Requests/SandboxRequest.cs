using System.Text.Json;

namespace HoopAI.Sandbox;

/// <summary>A request that was routed, let in and checked: what a handler works on.</summary>
public sealed class SandboxRequest
{
    /// <summary>The operation.</summary>
    public required SandboxOperation Operation { get; init; }

    /// <summary>The path values by name, decoded.</summary>
    public required IReadOnlyDictionary<string, string> Path { get; init; }

    /// <summary>The query.</summary>
    public required RawQuery Query { get; init; }

    /// <summary>The body as JSON: a form's fields are an object's members. Undefined when there was none.</summary>
    public JsonElement Body { get; internal set; }

    /// <summary>The trace id that the answer carries.</summary>
    public required string TraceId { get; init; }

    /// <summary>Who calls; null where no token was needed and none was sent.</summary>
    public SandboxCaller? Caller { get; internal set; }

    /// <summary>For the journal: the tokens that were handed out.</summary>
    internal TokenGrant? Grant { get; set; }

    /// <summary>For the webhooks: the record that was created, updated or deleted.</summary>
    internal RecordChange? Change { get; set; }

    /// <summary>The text of a member of the body; null when it is not there or no text.</summary>
    public string? FormValue(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Whether <c>altId</c> names a location.</summary>
    internal bool IsAltLocation => string.Equals(QueryOrForm("altType"), "location", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value by its name, wherever it stands: in the query, else in the body.</summary>
    internal string? QueryOrForm(string name) => Query.First(name) ?? FormValue(name);

    /// <summary>The text of a text or a number in the body; null when there is none of that name.</summary>
    internal string? BodyText(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    /// <summary>The ready-made success of the operation.</summary>
    public SandboxAnswer ExampleAnswer() => Operation.Example.Answer(Operation.SuccessStatus, TraceId);
}
