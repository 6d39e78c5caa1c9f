using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.ContractTests.Documents;

/// <summary>One operation as its document has it.</summary>
internal sealed record ContractOperation(ContractDocument Document, string Method, string Path, JsonObject Node)
{
    private static readonly Lazy<IReadOnlyDictionary<string, ContractOperation>> Loaded =
        new(() => ContractDocument.All.Values.SelectMany(document => document.Operations).ToDictionary(operation => operation.Key));

    /// <summary>By <see cref="Key"/>, in the order of the documents.</summary>
    public static IReadOnlyDictionary<string, ContractOperation> All => Loaded.Value;

    /// <summary>A row for each operation, by its key.</summary>
    public static TheoryData<string> Rows => [.. All.Keys];

    public string Module => Document.Module;

    public string Key => $"{Module} {Method} {Path}";

    public string Id => Node["operationId"].Text();

    public IReadOnlyList<string> Placeholders => [.. Path.Split('{').Skip(1).Select(part => part.Split('}')[0]).Distinct()];

    /// <summary>The value of the header <c>Version</c>; null where none is documented.</summary>
    public string? Version => Parameters.FirstOrDefault(parameter => parameter is { Place: "header", Name: "Version" })?.Schema.Enum[0]!.Text();

    public IReadOnlyList<ContractParameter> Parameters =>
        [.. (Node["parameters"] as JsonArray ?? []).Select(Document.Follow).Select(node => new ContractParameter(node!, new ContractSchema(Document, node!["schema"])))];

    /// <summary>The names of the security schemes, any of which will do.</summary>
    public IReadOnlyList<string> Security => [.. (Node["security"] as JsonArray ?? []).SelectMany(entry => entry!.AsObject()).Select(scheme => scheme.Key).Distinct()];

    public ContractBody? Body =>
        Document.Follow(Node["requestBody"]) is { } body && body["content"]!.AsObject().First() is var (type, media)
            ? new ContractBody(type, media!["schema"] is { } schema ? new ContractSchema(Document, schema) : null, body["required"]?.GetValue<bool>() == true)
            : null;

    /// <summary>All documented answers, by status.</summary>
    public IReadOnlyDictionary<int, ContractAnswer> Answers => Node["responses"]!.AsObject()
        .Where(answer => int.TryParse(answer.Key, out _))
        .ToDictionary(answer => int.Parse(answer.Key), answer => Answer(Document.Follow(answer.Value)!));

    /// <summary>The documented success: the lowest of several.</summary>
    public int SuccessStatus => Answers.Keys.Where(status => status is >= 200 and <= 299).Order().First();

    public ContractAnswer Success => Answers[SuccessStatus];

    public override string ToString() => Key;

    private ContractAnswer Answer(JsonObject answer) =>
        (answer["content"] as JsonObject)?.FirstOrDefault() is { Key: { } type, Value: { } media }
            ? new ContractAnswer(type, media["schema"] is { } schema ? new ContractSchema(Document, schema) : null)
            : new ContractAnswer(null, null);
}
