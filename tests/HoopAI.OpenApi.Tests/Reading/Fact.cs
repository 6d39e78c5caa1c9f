namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>One line of facts: what it is about, and what it says.</summary>
internal sealed record Fact(string Module, FactKind Kind, string Name, JsonObject Value)
{
    public string Display => Kind == FactKind.Module ? Name : $"{Module}: {Kind.ToString().ToLowerInvariant()} {Name}";

    /// <summary>Reads a line; what it is about stands in its first member.</summary>
    public static Fact Of(string module, JsonObject line)
    {
        var (member, subject) = line.First();
        return member switch
        {
            "operation" => new(module, FactKind.Operation, $"{subject!["method"].Text()} {subject["path"].Text()}", line),
            "schema" => new(module, FactKind.Schema, subject.Text(), line),
            "event" => new(module, FactKind.Event, subject.Text(), line),
            "scope" => new(module, FactKind.Scope, subject.Text(), line),
            "module" => new(module, FactKind.Module, subject.Text(), line),
            _ => throw new InvalidDataException($"{module}: a line of facts begins with operation, schema, event, scope or module, not {member}."),
        };
    }
}
