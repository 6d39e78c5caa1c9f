using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

/// <summary>Names the types, each once in the whole assembly, so that several modules can be used in one file.</summary>
internal sealed class TypeNamer
{
    private static readonly string[] Noise = ["Dto", "Schema"];
    private static readonly string[] Roles = ["Request", "Response", "Body", "Params", "Payload"];

    private readonly UniqueNames _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ApiModel _model;

    private TypeNamer(ApiModel model)
    {
        _model = model;
        foreach (var module in model.Modules)
        {
            // Of several documents, each has a namespace of that name.
            if (model.Options.ModulePerDocument)
            {
                _names.TryTake(module.Name);
            }

            foreach (var name in (ReadOnlySpan<string>)[$"{module.Name}Api", $"I{module.Name}Api", $"{module.Name}Paging", $"{module.Name}Operations"])
            {
                _names.TryTake(name);
            }
        }

        foreach (var part in model.Options.RuntimeNamespace.Split('.'))
        {
            _names.TryTake(part);
        }

        if (model.Options.Facade is { } facade)
        {
            _names.TryTake(facade);
            _names.TryTake("Scope");
            _names.TryTake("Scopes");
        }

        foreach (var reserved in ReservedNames.Types.Concat(ReservedNames.RuntimeTypes).Concat(ReservedNames.Members).Concat(ReservedNames.EnumMembers))
        {
            _names.TryTake(reserved);
        }
    }

    public static void Name(ApiModel model, DiagnosticBag diagnostics)
    {
        var namer = new TypeNamer(model);
        foreach (var definition in model.Definitions.Where(definition => definition.ExplicitName is not null))
        {
            definition.Name = Words.Pascal(definition.ExplicitName!);
            if (!namer._names.TryTake(definition.Name))
            {
                diagnostics.Fail(DiagnosticCodes.NameTaken, definition.Location, $"the type name '{definition.Name}' is taken by another type, a module, the runtime or the framework", "choose another x-csharp-name");
            }
        }

        // Those that do not depend on the name of another type; of two that want one name, neither gets it.
        var independent = model.Definitions.Where(definition => definition.Name.Length == 0 && definition.Parent is null).ToList();
        var wanted = independent.ToLookup(namer.Candidate, StringComparer.OrdinalIgnoreCase);
        foreach (var definition in independent)
        {
            var candidate = namer.Candidate(definition);
            var only = wanted[candidate].Take(2).Count() == 1 && !namer._names.IsTaken(candidate);
            definition.Name = only ? namer._names.Take(candidate) : namer.TakeQualified(definition, candidate);
        }

        foreach (var definition in model.Definitions.Where(definition => definition.Name.Length == 0))
        {
            var candidate = namer.Candidate(definition);
            definition.Name = namer._names.IsTaken(candidate) ? namer.TakeQualified(definition, candidate) : namer._names.Take(candidate);
        }

        foreach (var union in model.Definitions)
        {
            var names = new UniqueNames(StringComparer.Ordinal);
            foreach (var alternative in union.Alternatives)
            {
                alternative.Name = names.Take(NameOf(alternative.Use));
            }
        }
    }

    private static string NameOf(TypeUse use) => use switch
    {
        TypeUse.Scalar scalar => scalar.Kind.ToString(),
        TypeUse.List list => NameOf(list.Item) + "List",
        TypeUse.Map map => NameOf(map.Value) + "Map",
        TypeUse.Defined defined => defined.Definition.Name,
        _ => "Json",
    };

    private string TakeQualified(TypeDefinition definition, string candidate)
    {
        var singular = English.Singular(definition.Module.Name);
        var qualified = candidate.StartsWith(singular, StringComparison.OrdinalIgnoreCase) ? definition.Module.Name + candidate : singular + candidate;
        var byPlace = definition.Parent is { } parent ? parent.Name + Words.Pascal(definition.Hint ?? "Item") : definition.Operation is { } operation ? operation.Name + Words.Pascal(definition.Hint ?? "Value") : qualified;
        string[] candidates = [definition.Parent is null && definition.SchemaName is not null ? qualified : byPlace, qualified, candidate + "Model", definition.SchemaName is null ? byPlace + "Model" : Words.Pascal(definition.SchemaName)];
        return _names.Take([.. candidates.Select(Words.Shorten)]);
    }

    private string Candidate(TypeDefinition definition) => Words.Shorten(FullCandidate(definition));

    private string FullCandidate(TypeDefinition definition)
    {
        if (definition.Kind == DefinitionKind.Options)
        {
            return definition.RequestOf.First().Name + "Options";
        }

        if (definition.SchemaName is { } schemaName)
        {
            var name = Clean(schemaName);
            return IsPlain(schemaName, name) ? name : AfterItsOperation(definition) ?? name;
        }

        return AfterItsOperation(definition) ?? Inline(definition);
    }

    // "Pet" says what it is; "PetDto" and "CreatePetBody" say what a framework made of it.
    private static bool IsPlain(string schemaName, string cleaned) =>
        cleaned == Words.Pascal(schemaName) && !Array.Exists(Roles, role => cleaned.EndsWith(role, StringComparison.Ordinal)) && !cleaned.Contains("Dto", StringComparison.Ordinal);

    // A body that only one operation knows is named after it: developers look for CreateContactRequest.
    private static string? AfterItsOperation(TypeDefinition definition) => definition switch
    {
        { IsNested: true } or { Kind: DefinitionKind.StringEnum or DefinitionKind.NumberEnum } => null,
        { RequestOf.Count: 1, AnswerOf.Count: 0 } => definition.RequestOf.First().Name + "Request",
        { RequestOf.Count: 0, AnswerOf.Count: 1 } => definition.AnswerOf.First().Name + "Response",
        _ => null,
    };

    private string Inline(TypeDefinition definition)
    {
        var hint = Words.Pascal(definition.Hint ?? "Value");
        hint = definition.IsItem ? English.Singular(hint) : hint;
        if (definition.Kind is DefinitionKind.StringEnum or DefinitionKind.NumberEnum && _model.Options.ModulePerDocument)
        {
            var module = English.Singular(definition.Module.Name);
            var candidate = hint.StartsWith(module, StringComparison.Ordinal) ? hint : module + hint;
            if (!_names.IsTaken(candidate))
            {
                return candidate;
            }
        }

        var owner = definition.Parent is { } parent ? WithoutRole(parent.Name) : definition.Operation?.Name ?? "";
        return hint.StartsWith(owner, StringComparison.Ordinal) && owner.Length > 0 ? hint : owner + hint;
    }

    private static string WithoutRole(string name)
    {
        foreach (var role in (ReadOnlySpan<string>)["Request", "Response"])
        {
            if (name.Length > role.Length && name.EndsWith(role, StringComparison.Ordinal))
            {
                return name[..^role.Length];
            }
        }

        return name;
    }

    private static string Clean(string schemaName)
    {
        var name = Words.Pascal(schemaName);
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var noise in Noise)
            {
                if (name.Length > noise.Length && name.EndsWith(noise, StringComparison.Ordinal))
                {
                    name = name[..^noise.Length];
                    cut = true;
                }
            }
        }

        return name.Replace("SuccessfulResponse", "Response", StringComparison.Ordinal).Replace("SuccessfullResponse", "Response", StringComparison.Ordinal);
    }
}
