using System.Globalization;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

/// <summary>Turns <c>enum</c> into open enumerations. The same values under the same name in one module are one type.</summary>
internal sealed class EnumCompiler(ApiModel model, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(ApiModule Module, string Hint, string Values), TypeDefinition> _inline = [];

    /// <summary>Null if the schema lists no values, or only such that its type covers already.</summary>
    public TypeUse? TryCompile(Located schema, SchemaContext context, ApiModule module)
    {
        var node = schema.Node;
        if (!node.TryGetArray("enum", out var list))
        {
            if (node["const"] is not { } constant)
            {
                return null;
            }

            list = SourceNode.Array(constant.Location);
            list.Add(constant);
        }

        if (list.Items is [{ IsArray: true, Items.Count: > 0 } inner] && inner.Items.All(value => value.Kind is SourceKind.String or SourceKind.Number))
        {
            diagnostics.Warn(DiagnosticCodes.WrongEnumType, inner.Location, "the values of this enumeration stand in an array of their own; they are read as if they did not", "remove the inner brackets");
            list = inner;
        }

        var values = list.Items.Where(value => value.Kind != SourceKind.Null).DistinctBy(value => value.Text).ToList();
        if (values.Count == 0 || node["type"]?.Text is "array" or "object")
        {
            return null;
        }

        if (values.TrueForAll(value => value.Kind == SourceKind.Boolean))
        {
            return new TypeUse.Scalar(ScalarKind.Boolean);
        }

        if (values.Exists(value => value.Kind is SourceKind.Object or SourceKind.Array))
        {
            diagnostics.Warn(DiagnosticCodes.UnsupportedSchema, list.Location, "an enumeration of objects or arrays has no C# type; any JSON value is accepted here", "list texts or numbers");
            return TypeUse.AnyValue;
        }

        if (node["type"]?.Text != "string" && values.Select(value => value.Kind).Distinct().Count() > 1)
        {
            diagnostics.Warn(DiagnosticCodes.WrongEnumType, list.Location, "the values of this enumeration are of several JSON types; any JSON value is accepted here", "list texts only, or numbers only");
            return TypeUse.AnyValue;
        }

        // What the values are counts, not what 'type' says of them: that is what travels.
        var numeric = values.TrueForAll(value => value.Kind == SourceKind.Number && value.TryGetNumber(out _));
        if (node["type"] is { IsString: true } type && numeric != type.Text is "number" or "integer" && type.Text is "string" or "number" or "integer" && !(type.Text == "string" && numeric))
        {
            diagnostics.Warn(DiagnosticCodes.WrongEnumType, type.Location, $"the type is '{type.Text}', but the values of the enumeration are not; the values are believed", $"write \"type\": \"{(numeric ? "number" : "string")}\"");
        }

        if (node["type"]?.Text == "string")
        {
            numeric = false;
        }

        return new TypeUse.Defined(Define(schema, context, module, numeric ? DefinitionKind.NumberEnum : DefinitionKind.StringEnum, values));
    }

    private TypeDefinition Define(Located schema, SchemaContext context, ApiModule module, DefinitionKind kind, List<SourceNode> values)
    {
        var wire = values.Select(value => kind == DefinitionKind.NumberEnum ? Number(value) : value.Written).Distinct(StringComparer.Ordinal).ToList();
        var explicitName = schema.Node.GetString("x-csharp-name");
        var key = (module, explicitName ?? context.Hint ?? "", string.Join('\n', wire));
        if (context.SchemaName is null && _inline.TryGetValue(key, out var known))
        {
            known.Nodes.Add(schema.Node);
            return known;
        }

        var definition = context.Define(kind, module, schema.Node);
        var names = schema.Node.TryGetObject("x-csharp-names", out var given) ? given : null;
        definition.EnumMembers.AddRange(wire.Select(value => new EnumMember(value, names?.GetString(value))));
        model.Definitions.Add(definition);
        if (context.SchemaName is null)
        {
            _inline.Add(key, definition);
        }

        return definition;
    }

    private static string Number(SourceNode value) => value.TryGetNumber(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.Text;
}
