using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>An operation with all that can be known before a request comes.</summary>
public sealed class SandboxOperation
{
    private readonly Lazy<ExampleBody> _example;

    internal SandboxOperation(DocumentedOperation documented)
    {
        Documented = documented;
        PathNames = [.. documented.Path.Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1])];
        Query = [.. documented.Parameters.Where(parameter => parameter.Place == "query")];
        Version = documented.Parameters.FirstOrDefault(parameter => parameter.Place == "header" && parameter.Name == "Version")?.Schema
            .Enum.Select(value => value.ToString()).FirstOrDefault();
        _example = new(() => ExampleBody.Of(documented));
    }

    /// <summary>What the documents say.</summary>
    public DocumentedOperation Documented { get; }

    /// <summary>The module and operation id: <c>contacts.get-contact</c>.</summary>
    public string Id => Documented.Id;

    /// <summary>The status of a success.</summary>
    public int SuccessStatus => Documented.SuccessStatus;

    /// <summary>The names of the placeholders, in the order of the path.</summary>
    public IReadOnlyList<string> PathNames { get; }

    internal IReadOnlyList<DocumentedParameter> Query { get; }

    /// <summary>The value of the <c>Version</c> header; null when none is needed.</summary>
    internal string? Version { get; }

    internal ExampleBody Example => _example.Value;
}
