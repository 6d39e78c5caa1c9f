using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Checks the query against the documents. Parameters that no document names are ignored, as the platform does.</summary>
internal static class QueryCheck
{
    public static IEnumerable<string> Violations(SandboxOperation operation, RawQuery query)
    {
        foreach (var parameter in operation.Query)
        {
            var values = Values(parameter, query);
            if (values.Count == 0)
            {
                if (parameter.Required) yield return $"{parameter.Name} should not be empty";
                continue;
            }

            var value = FormValues.Read(parameter.Schema, values);
            foreach (var violation in SchemaValidator.Validate(value, parameter.Schema, SchemaUse.Request))
            {
                yield return violation.Pointer.Length == 0
                    ? $"{parameter.Name} {violation.Reason}"
                    : $"{parameter.Name}.{violation.Message}";
            }
        }
    }

    /// <summary>The values of a parameter; an array may also come as <c>name[]=…</c>, which the platform's own parser reads.</summary>
    private static IReadOnlyList<string> Values(DocumentedParameter parameter, RawQuery query)
    {
        var values = query.All(parameter.Name);
        if (parameter.Schema.Types != JsonTypes.Array) return values;
        if (values.Count == 0) values = query.All(parameter.Name + "[]");
        if (parameter.Explode || values.Count != 1) return values;
        var separator = parameter.Style switch { "pipeDelimited" => '|', "spaceDelimited" => ' ', _ => ',' };
        return values[0].Split(separator);
    }
}
