using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Turns schemas into types. Every schema gets a usable type: what cannot be typed is any JSON value, with a warning.</summary>
internal sealed class SchemaCompiler(ApiModel model, References references, DiagnosticBag diagnostics)
{
    private const int DeepestNesting = 8;

    private readonly Dictionary<SourceNode, TypeUse> _compiled = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SourceNode> _underway = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(ApiModule Module, string Hint, string Alternatives), TypeDefinition> _unions = [];
    private readonly EnumCompiler _enums = new(model, diagnostics);

    /// <summary>Which module a schema of a document belongs to.</summary>
    public required Func<ApiDocument, ApiModule> ModuleOf { get; init; }

    public TypeUse Compile(Located schema, SchemaContext context)
    {
        if (references.Resolve(schema.Document, schema.Node) is not { } resolved)
        {
            return TypeUse.AnyValue;
        }

        if (resolved.Node.Kind == SourceKind.Boolean)
        {
            return TypeUse.AnyValue;
        }

        if (!resolved.Node.IsObject)
        {
            diagnostics.Warn(DiagnosticCodes.MalformedPart, resolved.Node.Location, "a schema is expected here; any JSON value is accepted", "write a schema object");
            return TypeUse.AnyValue;
        }

        if (_compiled.TryGetValue(resolved.Node, out var known))
        {
            MarkNested(known, context);
            return known;
        }

        if (!_underway.Add(resolved.Node))
        {
            diagnostics.Warn(DiagnosticCodes.ReferenceCycle, resolved.Node.Location, "this schema is defined by itself; any JSON value is accepted here", "put a member or an array between the schema and itself");
            return TypeUse.AnyValue;
        }

        try
        {
            // A reference leaves the place where it stands: the schema is named after itself.
            var own = resolved.Name is not null ? context.Named(resolved.Name) : context;
            var use = CompileOnce(resolved, own);
            _compiled[resolved.Node] = use;
            MarkNested(use, context);
            return use;
        }
        finally
        {
            _underway.Remove(resolved.Node);
        }
    }

    private static void MarkNested(TypeUse use, SchemaContext context)
    {
        if (context.Parent is not null || context.IsItem)
        {
            foreach (var definition in use.Definitions)
            {
                definition.IsNested = true;
            }
        }
    }

    private TypeUse CompileOnce(Located schema, SchemaContext context)
    {
        var node = schema.Node;
        if (_enums.TryCompile(schema, context, ModuleOf(schema.Document)) is { } enumeration)
        {
            return enumeration;
        }

        var parts = AllOf.ShapingParts(schema);
        if (parts.Count > 0)
        {
            return CompileAllOf(schema, parts, context);
        }

        var alternatives = Alternatives(schema);
        if (alternatives.Count > 0 && !HasOwnShape(node))
        {
            return CompileAlternatives(schema, alternatives, context);
        }

        return SchemaType.Of(node, diagnostics) switch
        {
            SchemaTypeName.String => Text(node, context),
            SchemaTypeName.Integer => new TypeUse.Scalar(node.GetString("format") is "int32" ? ScalarKind.Int32 : ScalarKind.Int64),
            SchemaTypeName.Number => new TypeUse.Scalar(node.GetString("format") is "double" or "float" ? ScalarKind.Double : ScalarKind.Decimal),
            SchemaTypeName.Boolean => new TypeUse.Scalar(ScalarKind.Boolean),
            SchemaTypeName.Array => CompileArray(schema, context),
            SchemaTypeName.Object => CompileObjectOrMap(schema, context),
            _ => TypeUse.AnyValue,
        };
    }

    private TypeUse CompileAllOf(Located schema, List<Located> parts, SchemaContext context)
    {
        if (HasOwnShape(schema.Node))
        {
            return CompileObject(schema, context);
        }

        // One part: the schema is another name of it.
        if (parts.Count == 1)
        {
            return Compile(parts[0], context);
        }

        var flat = AllOf.Flatten(schema, references, diagnostics);
        if (flat.Exists(part => HasOwnShape(part.Node)))
        {
            return CompileObject(schema, context);
        }

        diagnostics.Warn(DiagnosticCodes.UnsupportedSchema, schema.Node.Location, "this 'allOf' joins schemas that are no objects; the first of them is used", "leave only that one");
        return Compile(parts[0], context);
    }

    private static TypeUse Text(SourceNode node, SchemaContext context) => node.GetString("format") switch
    {
        "date-time" => new TypeUse.Scalar(ScalarKind.DateTimeOffset),
        "date" => new TypeUse.Scalar(ScalarKind.Date),
        "uuid" or "guid" => new TypeUse.Scalar(ScalarKind.Guid),
        "byte" or "base64" => new TypeUse.Scalar(ScalarKind.Bytes),
        "binary" when context.IsPart => new TypeUse.File(),
        _ => TypeUse.Text,
    };

    private TypeUse CompileArray(Located schema, SchemaContext context)
    {
        if (schema.Node["items"] is not { } items)
        {
            return new TypeUse.List(TypeUse.AnyValue);
        }

        return new TypeUse.List(Contained(schema with { Node = items, Name = null }, context));
    }

    // Neither C# nor its reader can cope with a list of lists of lists without end.
    private TypeUse Contained(Located schema, SchemaContext context)
    {
        var use = Compile(schema, context.Item());
        if (use.Depth < DeepestNesting)
        {
            return use;
        }

        diagnostics.Warn(DiagnosticCodes.UnsupportedSchema, schema.Node.Location, $"lists or maps are nested more than {DeepestNesting} deep; any JSON value is accepted here", "put an object between them");
        return TypeUse.AnyValue;
    }

    private TypeUse CompileObjectOrMap(Located schema, SchemaContext context)
    {
        var node = schema.Node;
        if (node.TryGetObject("properties", out var properties) && properties.Members.Count > 0)
        {
            return CompileObject(schema, context);
        }

        return node["additionalProperties"] switch
        {
            { IsObject: true, Members.Count: > 0 } values => new TypeUse.Map(Contained(schema with { Node = values, Name = null }, context)),
            { Kind: SourceKind.Boolean, Text: "true" } or { IsObject: true } => new TypeUse.Map(TypeUse.AnyValue),
            _ => TypeUse.AnyValue,
        };
    }

    private TypeUse CompileObject(Located schema, SchemaContext context)
    {
        var module = ModuleOf(schema.Document);
        var definition = context.Define(DefinitionKind.Model, module, schema.Node);
        definition.IsDeprecated = schema.Node.GetFlag("deprecated");
        model.Definitions.Add(definition);
        var use = new TypeUse.Defined(definition);

        // Known before its members are read, so that a schema may contain itself.
        _compiled[schema.Node] = use;
        var sources = AllOf.Flatten(schema, references, diagnostics);
        var required = new HashSet<string>(StringComparer.Ordinal);
        var members = new Dictionary<string, Located>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var source in sources.Append(schema))
        {
            required.UnionWith(source.Node.GetStrings("required"));
            if (!source.Node.TryGetObject("properties", out var properties))
            {
                continue;
            }

            foreach (var (name, value) in properties.Members)
            {
                if (!members.ContainsKey(name))
                {
                    order.Add(name);
                }

                members[name] = new Located(source.Document, value);
            }
        }

        foreach (var name in order)
        {
            var member = members[name];
            var resolved = references.Resolve(member.Document, member.Node);
            var use2 = Compile(member, new SchemaContext { Parent = definition, Hint = name, IsPart = context.IsPart });
            definition.Properties.Add(new PropertyModel(name, use2)
            {
                ExplicitName = MemberName(member.Node),
                IsRequired = required.Contains(name),
                IsNullable = Nullability.AllowsNull(member.Node) || (resolved is { } found && Nullability.AllowsNull(found.Node)),
                IsDeprecated = member.Node.GetFlag("deprecated"),
                Documentation = Documentation.OfSchema(name, resolved?.Node ?? member.Node, member.Node),
                Location = member.Node.Location,
            });
        }

        return use;
    }

    // Beside a reference or in an inline schema, x-csharp-member-name names the member; x-csharp-name of an inline object names its type.
    private static string? MemberName(SourceNode node) => node.GetString("x-csharp-member-name");

    private TypeUse CompileAlternatives(Located schema, List<Located> alternatives, SchemaContext context)
    {
        var uses = new List<TypeUse>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alternative in alternatives)
        {
            var use = Compile(alternative, context.Alternative());
            if (names.Add(UseKey(use)))
            {
                uses.Add(use);
            }
        }

        if (uses.Count == 1)
        {
            return uses[0];
        }

        // An enumeration and free text together are text.
        if (uses.TrueForAll(use => use is TypeUse.Scalar { Kind: ScalarKind.String } or TypeUse.Defined { Definition.Kind: DefinitionKind.StringEnum }) && uses.Contains(TypeUse.Text))
        {
            return TypeUse.Text;
        }

        if (uses.TrueForAll(use => use is TypeUse.Any))
        {
            return TypeUse.AnyValue;
        }

        // The same choice under the same name in one module is one type.
        var module = ModuleOf(schema.Document);
        var explicitName = schema.Node.GetString("x-csharp-name");
        var key = (module, explicitName ?? context.Hint ?? "", string.Join('\n', names.Order(StringComparer.Ordinal)));
        if (context.SchemaName is null && _unions.TryGetValue(key, out var same))
        {
            same.Nodes.Add(schema.Node);
            return new TypeUse.Defined(same);
        }

        var definition = context.Define(DefinitionKind.Union, module, schema.Node);
        foreach (var use in uses)
        {
            definition.Alternatives.Add(new UnionAlternative(use));
            foreach (var part in use.Definitions)
            {
                part.IsNested = true;
            }
        }

        model.Definitions.Add(definition);
        if (context.SchemaName is null)
        {
            _unions.Add(key, definition);
        }

        return new TypeUse.Defined(definition);
    }

    /// <summary>Two uses with one key are one C# type.</summary>
    private static string UseKey(TypeUse use) => use switch
    {
        TypeUse.Scalar scalar => scalar.Kind.ToString(),
        TypeUse.List list => $"list of {UseKey(list.Item)}",
        TypeUse.Map map => $"map of {UseKey(map.Value)}",
        TypeUse.Defined defined => $"#{System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(defined.Definition)}",
        TypeUse.File => "file",
        _ => "any",
    };

    private List<Located> Alternatives(Located schema)
    {
        var all = new List<Located>();
        foreach (var keyword in (ReadOnlySpan<string>)["oneOf", "anyOf"])
        {
            if (schema.Node.TryGetArray(keyword, out var alternatives))
            {
                all.AddRange(alternatives.Items.Where(item => item.IsObject && !IsNull(item)).Select(item => schema with { Node = item, Name = null }));
            }
        }

        // "oneOf" may also only say which members go together; that is no choice of types.
        return all.TrueForAll(item => item.Node.Members.All(member => member.Key is "required" or "not" or "title" or "description")) ? [] : all;
    }

    private static bool IsNull(SourceNode schema) => schema["type"]?.Text == "null" && schema["type"]!.IsString;

    private static bool HasOwnShape(SourceNode node) => node.TryGetObject("properties", out var properties) && properties.Members.Count > 0;
}
