using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Schemas;

/// <summary>Writes a schema of an OpenAPI 3.0 document as JSON Schema 2020-12 that stands alone, for validators of other makers.</summary>
/// <remarks>
/// It allows what <see cref="SchemaValidator"/> allows: members that no document names; <c>null</c> for a member of a request that is not required;
/// any of the alternatives where a document says one of. What the schema refers to stands under <c>$defs</c>.
/// </remarks>
public static class JsonSchemaExport
{
    /// <summary>The schema that stands at <paramref name="source"/>.</summary>
    /// <param name="document">The document in which its references are looked up.</param>
    /// <param name="source">The schema as the document writes it, which may be a reference.</param>
    /// <param name="use">The direction. Default: a request.</param>
    public static JsonObject Write(ApiDocument document, JsonElement source, SchemaUse use = SchemaUse.Request)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new JsonSchemaRun(document, use).Write(source);
    }
}
