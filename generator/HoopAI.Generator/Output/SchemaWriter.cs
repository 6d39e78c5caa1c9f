using System.Text.Json;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Output;

/// <summary>Writes a type use as the OpenAPI schema that says the same.</summary>
internal static class SchemaWriter
{
    public static void Write(Utf8JsonWriter json, TypeUse use)
    {
        json.WriteStartObject();
        switch (use)
        {
            case TypeUse.Scalar scalar:
                var (name, format) = Standard(scalar.Kind);
                json.WriteString("type", name);
                if (format is not null)
                {
                    json.WriteString("format", format);
                }

                break;
            case TypeUse.File:
                json.WriteString("type", "string");
                json.WriteString("format", "binary");
                break;
            case TypeUse.List list:
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                Write(json, list.Item);
                break;
            case TypeUse.Map map:
                json.WriteString("type", "object");
                json.WritePropertyName("additionalProperties");
                Write(json, map.Value);
                break;
            case TypeUse.Defined defined:
                json.WriteString("$ref", "#/components/schemas/" + defined.Definition.Name);
                break;
        }

        json.WriteEndObject();
    }

    private static (string Name, string? Format) Standard(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => ("boolean", null),
        ScalarKind.Int32 => ("integer", "int32"),
        ScalarKind.Int64 => ("integer", "int64"),
        ScalarKind.Double => ("number", "double"),
        ScalarKind.Decimal => ("number", "decimal"),
        ScalarKind.DateTimeOffset => ("string", "date-time"),
        ScalarKind.Date => ("string", "date"),
        ScalarKind.Guid => ("string", "uuid"),
        ScalarKind.Bytes => ("string", "byte"),
        _ => ("string", null),
    };
}
