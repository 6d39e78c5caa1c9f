using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.SurfaceTests.Expected;

internal sealed record ExpectedParameter(JsonObject Node)
{
    public string Name => Node["name"].Text();

    public string Place => Node["in"].Text();

    public bool IsRequired => Json.ToLine(Node["required"]) == "true";

    public JsonNode? Schema => Node["schema"];

    /// <summary>How a list of values is written, by Refit's name for it.</summary>
    public string ListFormat => (Node["style"]?.Text(), Json.ToLine(Node["explode"])) switch
    {
        ("spaceDelimited", not "true") => "Ssv",
        ("pipeDelimited", not "true") => "Pipes",
        (_, "false") => "Csv",
        _ => "Multi",
    };
}
