namespace HoopAI.Generator.Tests.Support;

/// <summary>Small documents, with only that written out which a test is about.</summary>
internal static class Sample
{
    public static string WithPaths(string paths, string schemas = "{}") =>
        """{"openapi":"3.0.3","info":{"title":"Things","version":"1"},"paths":PATHS,"components":{"schemas":SCHEMAS}}"""
            .Replace("PATHS", paths, StringComparison.Ordinal).Replace("SCHEMAS", schemas, StringComparison.Ordinal);

    public static string WithSchemas(string schemas) => WithPaths("{}", schemas);

    /// <summary>One operation that sends and answers the schema.</summary>
    public static string Around(string schema) => WithPaths(
        """{"/things":{"post":{"operationId":"sendThing","tags":["Things"],"requestBody":{"required":true,"content":{"application/json":{"schema":SCHEMA}}},"responses":{"200":{"description":"","content":{"application/json":{"schema":SCHEMA}}}}}}}""".Replace("SCHEMA", schema, StringComparison.Ordinal));

    /// <summary>One GET with these responses.</summary>
    public static string Answering(string responses) => WithPaths("""{"/things":{"get":{"operationId":"getThing","tags":["Things"],"responses":RESPONSES}}}""".Replace("RESPONSES", responses, StringComparison.Ordinal));
}
