using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Diagnostics;

/// <summary>Each fault of a document names its code, its place in the checked-in file, and the way out.</summary>
public sealed class DocumentFaultTests
{
    /// <summary>Code, JSON document; § marks the place.</summary>
    public static TheoryData<string, string> Json => new()
    {
        { DiagnosticCodes.NotJson, "{\"openapi\": \"3.0.0\",\n \"paths\": §x}" },
        { DiagnosticCodes.NotOpenApi, "§{}" },
        { DiagnosticCodes.UnsupportedVersion, "{\n  \"swagger\": §\"2.0\"}" },
        { DiagnosticCodes.DuplicateMember, Sample.WithSchemas("{\"A\":{},\n §\"A\":{}}") },
        { DiagnosticCodes.DanglingReference, Sample.Around("{\"$ref\":\n §\"#/components/schemas/Nowhere\"}") },
        { DiagnosticCodes.UnknownType, Sample.Answering("{\"200\":{\"content\":{\"application/json\":{\"schema\":{\n \"type\": §\"strnig\"}}}}}") },
        { DiagnosticCodes.WrongEnumType, Sample.WithSchemas("{\"A\":{\n \"type\": §\"integer\",\"enum\":[\"a\"]}}") },
        { DiagnosticCodes.WrongEnumType, Sample.WithSchemas("{\"A\":{\"enum\":§[\"a\",1]}}") },
        { DiagnosticCodes.UndeclaredPathParameter, Sample.WithPaths("{\"/a/{id}\":{\n \"get\":§{\"responses\":{}}}}") },
        { DiagnosticCodes.UnusedPathParameter, Sample.WithPaths("{\"/a\":{\"get\":{\"parameters\":[\n §{\"name\":\"id\",\"in\":\"path\"}]}}}") },
        { DiagnosticCodes.DuplicateParameter, Sample.WithPaths("{\"/a\":{\"get\":{\"parameters\":[{\"name\":\"q\",\"in\":\"query\"},\n §{\"name\":\"q\",\"in\":\"query\"}]}}}") },
        { DiagnosticCodes.UnsupportedParameter, Sample.WithPaths("{\"/a\":{\"get\":{\"parameters\":[\n §{\"name\":\"q\",\"in\":\"cookie\"}]}}}") },
        { DiagnosticCodes.ReferenceCycle, Sample.WithSchemas("{\"A\":{\"$ref\":\n §\"#/components/schemas/A\"}}") },
        { DiagnosticCodes.UnsupportedSchema, Sample.WithSchemas("{\"A\":{\"enum\":§[{}]}}") },
        { DiagnosticCodes.DuplicateOperation, Sample.WithPaths("{\"/a\":{\"get\":{\"operationId\":\"a\"},\"put\":{\"operationId\":\n §\"a\"}}}") },
        { DiagnosticCodes.MalformedPart, Sample.WithPaths("{\"/a\":{\"get\":§5}}") },
        { DiagnosticCodes.UnsupportedBody, Sample.WithPaths("{\"/a\":{\"post\":{\"requestBody\":§{}}}}") },
        { DiagnosticCodes.PaginationInvalid, Sample.WithPaths("{\"/a\":{\"get\":{\"x-pagination\":{\"style\":§\"odd\"}}}}") },
        { DiagnosticCodes.NameTaken, Sample.WithSchemas("{\"A\":{\"type\":\"object\",\"x-csharp-name\":\"X\",\"properties\":{\"a\":{}}},\"B\":\n §{\"type\":\"object\",\"x-csharp-name\":\"X\",\"properties\":{\"a\":{}}}}") },
    };

    /// <summary>The same in YAML.</summary>
    public static TheoryData<string, string> Yaml => new()
    {
        { DiagnosticCodes.NotYaml, "openapi: 3.0.0\npaths: §*nowhere" },
        { DiagnosticCodes.NotYaml, "openapi: 3.0.0\npaths: &p {a: §*p}" },
        { DiagnosticCodes.NotOpenApi, "§a: 1" },
        { DiagnosticCodes.UnsupportedVersion, "swagger: §'2.0'" },
        { DiagnosticCodes.DuplicateMember, "openapi: 3.0.0\npaths: {}\n§paths: {}" },
        { DiagnosticCodes.DanglingReference, "openapi: 3.0.0\npaths:\n  /a:\n    $ref: §'#/nowhere'" },
        { DiagnosticCodes.UndeclaredPathParameter, "openapi: 3.0.0\npaths:\n  /a/{id}:\n    get:\n      §operationId: a" },
    };

    [Theory]
    [MemberData(nameof(Json))]
    public void A_fault_of_a_JSON_document_names_its_place_and_the_way_out(string code, string document) => Check(code, document, ".json");

    [Theory]
    [MemberData(nameof(Yaml))]
    public void A_fault_of_a_YAML_document_names_its_place_and_the_way_out(string code, string document) => Check(code, document, ".yaml");

    private static void Check(string code, string marked, string extension)
    {
        // A schema may stand in a document twice; the first place counts.
        var first = marked.IndexOf('§', StringComparison.Ordinal);
        var document = Marked.Read(marked[..(first + 1)] + marked[(first + 1)..].Replace("§", "", StringComparison.Ordinal));
        var found = Assert.Single(FaultsOf(document.Text, extension), fault => fault.Code == code && fault.Location.Line == document.Line && fault.Location.Column == document.Column);
        Assert.Equal("things" + extension, found.Location.File);
        Assert.NotEmpty(found.WayOut);
        var severity = found.Severity == Severity.Error ? "error" : "warning";
        Assert.StartsWith($"things{extension}({document.Line},{document.Column}): {severity} {code}: {found.Problem}", found.ToString(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> FaultsOf(string document, string extension)
    {
        try
        {
            return Generated.Prepare(document, extension).Diagnostics;
        }
        catch (GenerationException e)
        {
            return [e.Diagnostic];
        }
    }
}
