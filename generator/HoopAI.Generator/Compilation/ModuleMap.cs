using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Decides what a module is: each of several documents, or each tag of a single one.</summary>
internal sealed class ModuleMap(ApiModel model)
{
    private const string Webhooks = "Webhooks";

    private readonly Dictionary<ApiDocument, ApiModule> _byDocument = [];
    private readonly Dictionary<string, ApiModule> _byTag = new(StringComparer.OrdinalIgnoreCase);
    private readonly ModuleNames _names = new(model.Options);

    public void Register(ApiDocument document) => OfSchemas(document);

    /// <summary>All events are one module.</summary>
    public void RegisterWebhooks(IReadOnlyList<ApiDocument> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var name = _names.Take(Webhooks);
        var module = new ApiModule("webhooks", documents[0]) { Name = name, Namespace = $"{model.Options.Namespace}.{name}", Folder = name };
        model.Modules.Add(module);
        foreach (var document in documents)
        {
            _byDocument.Add(document, module);
        }
    }

    /// <summary>The module whose namespace the schemas of a document stand in.</summary>
    public ApiModule OfSchemas(ApiDocument document)
    {
        if (_byDocument.TryGetValue(document, out var known))
        {
            return known;
        }

        var key = Path.GetFileNameWithoutExtension(document.Path);
        var info = document.Root["info"];
        var module = new ApiModule(key, document) { ExplicitName = info?.GetString("x-csharp-name"), Title = info?.GetString("title") };
        if (model.Options.ModulePerDocument)
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(document.Path)) ?? "";
            module.Name = _names.Take(module.ExplicitName ?? key, $"{key} {folder}");
            module.Namespace = $"{model.Options.Namespace}.{module.Name}";
            module.Folder = module.Name;
        }
        else
        {
            module.Name = Words.Pascal(module.ExplicitName ?? key);
            module.Namespace = model.Options.Namespace;
            module.Folder = "Models";
        }

        _byDocument.Add(document, module);
        model.Modules.Add(module);
        return module;
    }

    public ApiModule OfOperation(ApiDocument document, SourceNode operation)
    {
        var schemas = OfSchemas(document);
        if (model.Options.ModulePerDocument)
        {
            return schemas;
        }

        var tag = operation.GetStrings("tags").FirstOrDefault() ?? "";
        if (!_byTag.TryGetValue(tag, out var module))
        {
            var name = Words.Pascal(tag.Length > 0 ? tag : schemas.Title ?? schemas.Key);
            module = new ApiModule(tag.Length > 0 ? tag : schemas.Key, document)
            {
                Name = _names.Take(name.Length > 3 && name.EndsWith("Api", StringComparison.Ordinal) ? name[..^3] : name),
                Namespace = model.Options.Namespace,
                Folder = "Apis",
            };
            _byTag.Add(tag, module);
            model.Modules.Add(module);
        }

        return module;
    }
}
