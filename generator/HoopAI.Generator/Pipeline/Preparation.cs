using HoopAI.Generator.Compilation;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Overlays;

namespace HoopAI.Generator.Pipeline;

/// <summary>The first stage: documents and overlays in, the decided model out.</summary>
internal sealed class Preparation
{
    private Preparation(DocumentSet documents, List<ApiDocument> apis, ApiModel model, IReadOnlyList<Diagnostic> withoutEffect)
    {
        Documents = documents;
        Apis = apis;
        Model = model;
        OverlaysWithoutEffect = withoutEffect;
    }

    public DocumentSet Documents { get; }

    public IReadOnlyList<ApiDocument> Apis { get; }

    public ApiModel Model { get; }

    public IReadOnlyList<Diagnostic> OverlaysWithoutEffect { get; }

    public static Preparation Run(GenerationOptions options, string root, IEnumerable<string> inputs, IEnumerable<string> overlays, DiagnosticBag diagnostics, string? webhooks = null)
    {
        var documents = new DocumentSet(root, diagnostics);
        var apis = documents.LoadApis(inputs);
        var events = webhooks is null ? [] : documents.LoadApis([webhooks]);
        var applied = new OverlaySet(documents);
        applied.Apply(overlays);
        var model = ModelBuilder.Build(options with { ModulePerDocument = options.ModulePerDocument || apis.Count > 1 }, documents, apis, events);
        return new Preparation(documents, apis, model, applied.WithoutEffect);
    }
}
