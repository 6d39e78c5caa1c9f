using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Output;

/// <summary>Turns a path into an answer (<c>meta.total</c>) into the C# that reads it: by members as far as the schema knows them, then in the unknown fields or the JSON.</summary>
internal sealed class AnswerPath
{
    private readonly string _kept;
    private readonly string _rest;

    private AnswerPath(string expression, TypeUse? use, string kept, string rest)
    {
        Expression = expression;
        Use = use;
        _kept = kept;
        _rest = rest;
    }

    /// <summary>What the path leads to, or as far as the schema knows it.</summary>
    public string Expression { get; }

    /// <summary>The type there; null if the model knows nothing of the rest.</summary>
    public TypeUse? Use { get; }

    public static AnswerPath Walk(string root, TypeUse use, string path)
    {
        var segments = path.Length == 0 ? [] : path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var expression = root;
        var kept = "null";
        var dot = ".";
        for (var i = 0; i < segments.Length; i++)
        {
            var rest = string.Join('.', segments[i..]).Replace(".[", "[", StringComparison.Ordinal);
            if (segments[i] == "[0]" && use is TypeUse.List { Item: TypeUse.Defined { IsValueType: false } item })
            {
                expression = $"({expression} is {{ Count: > 0 }} list ? list[0] : null)";
                (use, dot) = (item, "?.");
            }
            else if (use is TypeUse.Defined { Definition: { Kind: DefinitionKind.Model } model })
            {
                kept = $"{expression}{dot}AdditionalProperties";
                var member = model.Properties.Find(property => property.Wire == segments[i]);
                if (member is null)
                {
                    return new AnswerPath(expression, null, kept, rest);
                }

                expression = $"{expression}{dot}{member.Name}";
                (use, dot) = (member.Use, "?.");
            }
            else
            {
                return new AnswerPath(Json(expression, root), use is TypeUse.Any ? use : null, kept, rest);
            }
        }

        return new AnswerPath(use is TypeUse.Any ? Json(expression, root) : expression, use, kept, "");
    }

    /// <summary>The value as a <c>PageValue</c>.</summary>
    public string Value() => Use switch
    {
        null => $"PageValue.At({_kept}, {Identifiers.Literal(_rest)})",
        TypeUse.Any => _rest.Length > 0 ? $"PageValue.At({Expression}, {Identifiers.Literal(_rest)})" : $"PageValue.Of({Expression})",
        TypeUse.Defined { Definition.Kind: DefinitionKind.StringEnum or DefinitionKind.NumberEnum } => $"PageValue.Of({Expression}?.Value)",
        _ => $"PageValue.Of({Expression})",
    };

    public string Number() => Use is TypeUse.Scalar ? $"PageNumber.Of({Expression})" : $"PageNumber.Of({Value()})";

    public string Boolean() => Use is TypeUse.Scalar { Kind: ScalarKind.Boolean } ? Expression : $"{Value()}.AsBoolean()";

    /// <summary>The items there, and their type.</summary>
    public (string Expression, TypeUse Item) Items(TypeUse? given, ApiModule module)
    {
        var item = Use is TypeUse.List list ? list.Item : given ?? TypeUse.AnyValue;
        var types = $"<{CSharp.Type(item, module)}, {CSharp.Codec(item, module)}>";
        var wire = _rest.Length > 0 ? _rest : Wire;
        return Use switch
        {
            TypeUse.List => ($"PageItems.From{types}({Expression}, {_kept}, {Identifiers.Literal(wire)})", item),
            TypeUse.Any => ($"PageItems.Read{types}({Expression}{(_rest.Length > 0 ? ", " + Identifiers.Literal(_rest) : "")})", item),
            _ => ($"PageItems.From{types}(null, {_kept}, {Identifiers.Literal(wire)})", item),
        };
    }

    /// <summary>The last name of the path.</summary>
    public string Wire { get; private init; } = "";

    public static AnswerPath WalkToItems(string root, TypeUse use, string path)
    {
        var walked = Walk(root, use, path);
        return new AnswerPath(walked.Expression, walked.Use, walked._kept, walked._rest) { Wire = path.Split('.')[^1] };
    }

    private static string Json(string expression, string root) => expression == root ? expression : $"{expression} ?? default";
}
