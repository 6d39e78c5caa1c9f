using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Generator.Stubs;

/// <summary>
/// The WireMock mappings of one operation. All of them are steps of one scenario, named after the operation (<c>contacts.get-contact</c>): in its
/// first state, <c>Started</c>, a request that keeps to the document gets the documented success; in the state <c>404</c>, the documented 404.
/// </summary>
internal sealed class OperationStubs
{
    /// <summary>The state in which WireMock's scenarios begin.</summary>
    private const string Started = "Started";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private OperationStubs(string fileName, string text)
    {
        FileName = fileName;
        Text = text;
    }

    /// <summary>Module and operation id: <c>contacts/get-contact.json</c>.</summary>
    public string FileName { get; }

    public string Text { get; }

    public static OperationStubs Create(ApiDocument document, DocumentedOperation operation)
    {
        var id = operation.Id.StartsWith(operation.Module + ".", StringComparison.Ordinal) ? operation.Id[(operation.Module.Length + 1)..] : operation.Id;
        var name = string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));
        var mappings = new JsonArray();
        foreach (var status in Statuses(operation))
        {
            mappings.Add(Mapping(document, operation, $"{operation.Module}.{name}", status));
        }

        return new OperationStubs($"{operation.Module}/{name}.json", new JsonObject { ["mappings"] = mappings }.ToJsonString(Layout) + "\n");
    }

    // Every operation succeeds, also where the document forgets to say so.
    private static IEnumerable<int> Statuses(DocumentedOperation operation) => operation.Answers.Keys
        .Select(status => int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Where(status => status is >= 200 and <= 599)
        .Append(operation.SuccessStatus)
        .Distinct()
        .Order();

    private static JsonObject Mapping(ApiDocument document, DocumentedOperation operation, string scenario, int status)
    {
        var isFirst = status == operation.SuccessStatus;
        var code = status.ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = Id($"{operation.Id} {code}").ToString(),
            ["name"] = $"{operation.Id} {code}",
            ["priority"] = Priority(operation.Path, isFirst),
            ["scenarioName"] = scenario,
            ["requiredScenarioState"] = isFirst ? Started : code,
            ["request"] = RequestStub.Create(document, operation),
            ["response"] = ResponseStub.Create(operation, status),
            ["metadata"] = new JsonObject { ["operation"] = operation.Id, ["status"] = status },
        };
    }

    /// <summary>
    /// A lower number goes first: a path that is written out before one with placeholders that fits as well. Of one operation the success goes first,
    /// so that it is the one that WireMock compares with a request that fits none.
    /// </summary>
    private static int Priority(string path, bool isFirst) => (2 * path.Count(letter => letter == '{')) + (isFirst ? 1 : 2);

    /// <summary>The same id on every machine: a UUID of the custom kind (RFC 9562, version 8) from the hash of the name.</summary>
    private static Guid Id(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
