using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.ContractTests.Documents;

/// <summary>A parameter of an operation.</summary>
internal sealed record ContractParameter(JsonObject Node, ContractSchema Schema)
{
    public string Name => Node["name"].Text();

    public string Place => Node["in"].Text();

    public bool IsRequired => Node["required"]?.GetValue<bool>() == true;

    /// <summary>Whether a list travels as one value, with commas between its items.</summary>
    public bool IsJoined => Schema.Type == "array" && Node["explode"]?.GetValue<bool>() == false;
}

/// <summary>The body of a request.</summary>
internal sealed record ContractBody(string ContentType, ContractSchema? Schema, bool IsRequired);

/// <summary>An answer; neither a type nor a schema need be documented.</summary>
internal sealed record ContractAnswer(string? ContentType, ContractSchema? Schema);
