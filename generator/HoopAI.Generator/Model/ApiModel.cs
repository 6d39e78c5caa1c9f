using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Model;

/// <summary>Everything that one run generates.</summary>
internal sealed class ApiModel(GenerationOptions options)
{
    public GenerationOptions Options { get; } = options;

    public List<ApiModule> Modules { get; } = [];

    public List<TypeDefinition> Definitions { get; } = [];

    public List<ScopeModel> Scopes { get; } = [];

    public List<WebhookModel> Webhooks { get; } = [];
}

/// <summary>One interface with its types: a document of many, or a tag of a single one.</summary>
internal sealed class ApiModule(string key, ApiDocument document)
{
    /// <summary>How the documents call it: <c>ad-manager</c>.</summary>
    public string Key { get; } = key;

    public ApiDocument Document { get; } = document;

    public string? ExplicitName { get; init; }

    /// <summary>How C# calls it: <c>AdManager</c>.</summary>
    public string Name { get; set; } = "";

    public string Namespace { get; set; } = "";

    /// <summary>The folder of its files, below the output.</summary>
    public string Folder { get; set; } = "";

    public string? Title { get; init; }

    public List<OperationModel> Operations { get; } = [];
}

/// <summary>What the caller of the generator decides.</summary>
internal sealed record GenerationOptions
{
    /// <summary>The namespace of the generated code; modules of many documents get one each below it.</summary>
    public required string Namespace { get; init; }

    /// <summary>Where the runtime types stand.</summary>
    public required string RuntimeNamespace { get; init; }

    /// <summary>The name of the partial class that gets one property per module; null for none.</summary>
    public string? Facade { get; init; }

    /// <summary>The document with the platform's scopes; null for none.</summary>
    public string? ScopesFile { get; init; }

    /// <summary>The folder of the documents of webhook events; null for none.</summary>
    public string? WebhooksFolder { get; init; }

    /// <summary>Whether every type needs a namespace-wide unique name, so that modules can be used side by side.</summary>
    public bool ModulePerDocument { get; init; }
}
