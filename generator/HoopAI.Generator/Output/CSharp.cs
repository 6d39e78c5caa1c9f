using HoopAI.Generator.Model;

namespace HoopAI.Generator.Output;

/// <summary>How C# writes a type, and which codec reads and writes it.</summary>
internal static class CSharp
{
    public static string Type(TypeUse use, ApiModule from) => use switch
    {
        TypeUse.Scalar scalar => scalar.Kind switch
        {
            ScalarKind.String => "string",
            ScalarKind.Boolean => "bool",
            ScalarKind.Int32 => "int",
            ScalarKind.Int64 => "long",
            ScalarKind.Double => "double",
            ScalarKind.Decimal => "decimal",
            ScalarKind.DateTimeOffset => "DateTimeOffset",
            ScalarKind.Date => "DateOnly",
            ScalarKind.Guid => "Guid",
            _ => "byte[]",
        },
        TypeUse.List list => $"IList<{Type(list.Item, from)}>",
        TypeUse.Map map => $"IDictionary<string, {Type(map.Value, from)}>",
        TypeUse.Defined defined => Name(defined.Definition, from),
        TypeUse.File => "byte[]",
        _ => "JsonElement",
    };

    /// <summary>The type of a part of a multipart body: binary parts are files.</summary>
    public static string PartType(TypeUse use, ApiModule from) => use switch
    {
        TypeUse.File => "FileContent",
        TypeUse.List { Item: TypeUse.File } => "IList<FileContent>",
        TypeUse.List { Item: var item } when item.IsValueType => "IList<string>",
        _ => Type(use, from),
    };

    public static string Codec(TypeUse use, ApiModule from) => use switch
    {
        TypeUse.Scalar scalar => "Json" + scalar.Kind,
        TypeUse.List list => $"JsonList<{Type(list.Item, from)}, {Codec(list.Item, from)}>",
        TypeUse.Map map => $"JsonMap<{Type(map.Value, from)}, {Codec(map.Value, from)}>",
        TypeUse.Defined defined => $"{CodecOf(defined.Definition.Kind)}<{Name(defined.Definition, from)}>",
        TypeUse.File => "JsonBytes",
        _ => "JsonAny",
    };

    private static string CodecOf(DefinitionKind kind) => kind switch
    {
        DefinitionKind.StringEnum => "JsonEnumOf",
        DefinitionKind.NumberEnum => "JsonNumberEnumOf",
        DefinitionKind.Union => "JsonUnionOf",
        _ => "JsonObjectOf",
    };

    public static string Name(TypeDefinition definition, ApiModule from) =>
        definition.Module.Namespace == from.Namespace ? definition.Name : $"global::{definition.Module.Namespace}.{definition.Name}";
}
