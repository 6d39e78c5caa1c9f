using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

/// <summary>The documents of the events repeat inline schemas word for word (an invoice in each of seven events): the same shape under the same member is one type.</summary>
internal static class WebhookShapes
{
    public static void Merge(ApiModel model)
    {
        var roots = model.Webhooks.Select(webhook => webhook.Payload).ToHashSet();
        var nested = model.Definitions.Where(definition => model.Webhooks.Count > 0 && definition.Module == model.Webhooks[0].Payload.Module && !roots.Contains(definition)).ToList();
        var kept = new Dictionary<string, TypeDefinition>(StringComparer.Ordinal);
        var replaced = new Dictionary<TypeDefinition, TypeDefinition>();

        // The innermost first: what they are made of is one type by then.
        foreach (var definition in nested.OrderBy(DepthBelow))
        {
            Replace(definition, replaced);
            if (!kept.TryAdd(Shape(definition), definition))
            {
                var same = kept[Shape(definition)];
                replaced[definition] = same;
                same.Nodes.AddRange(definition.Nodes);
            }
        }

        foreach (var root in roots)
        {
            Replace(root, replaced);
        }

        model.Definitions.RemoveAll(replaced.ContainsKey);
    }

    private static void Replace(TypeDefinition definition, Dictionary<TypeDefinition, TypeDefinition> replaced)
    {
        for (var i = 0; i < definition.Properties.Count; i++)
        {
            definition.Properties[i] = definition.Properties[i] with { Use = Replace(definition.Properties[i].Use, replaced) };
        }

        for (var i = 0; i < definition.Alternatives.Count; i++)
        {
            definition.Alternatives[i] = definition.Alternatives[i] with { Use = Replace(definition.Alternatives[i].Use, replaced) };
        }
    }

    private static TypeUse Replace(TypeUse use, Dictionary<TypeDefinition, TypeDefinition> replaced) => use switch
    {
        TypeUse.Defined defined when replaced.TryGetValue(defined.Definition, out var same) => new TypeUse.Defined(same),
        TypeUse.List list => new TypeUse.List(Replace(list.Item, replaced)),
        TypeUse.Map map => new TypeUse.Map(Replace(map.Value, replaced)),
        _ => use,
    };

    private static string Shape(TypeDefinition definition) => string.Join('|',
        definition.Kind,
        definition.Hint ?? definition.SchemaName,
        definition.ExplicitName,
        string.Join(',', definition.Properties.Select(property => $"{property.Wire}:{Shape(property.Use)}:{property.IsNullable}:{property.ExplicitName}")),
        string.Join(',', definition.EnumMembers.Select(member => member.Wire)),
        string.Join(',', definition.Alternatives.Select(alternative => Shape(alternative.Use))));

    private static string Shape(TypeUse use) => use switch
    {
        TypeUse.Scalar scalar => scalar.Kind.ToString(),
        TypeUse.List list => $"[{Shape(list.Item)}]",
        TypeUse.Map map => $"{{{Shape(map.Value)}}}",
        TypeUse.Defined defined => $"#{System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(defined.Definition)}",
        _ => use.GetType().Name,
    };

    private static int DepthBelow(TypeDefinition definition) => DepthBelow(definition, []);

    private static int DepthBelow(TypeDefinition definition, HashSet<TypeDefinition> above)
    {
        if (!above.Add(definition))
        {
            return 0;
        }

        var depth = definition.Mentions.Select(mentioned => 1 + DepthBelow(mentioned, above)).DefaultIfEmpty(0).Max();
        above.Remove(definition);
        return depth;
    }
}
