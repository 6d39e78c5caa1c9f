using HoopAI.Generator.Compilation;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Tests.Compilation;

public sealed class NullabilityTests
{
    [Theory]
    [InlineData("{\"type\":\"string\"}", false)]
    [InlineData("{\"type\":\"string\",\"nullable\":true}", true)]
    [InlineData("{\"type\":[\"string\",\"null\"]}", true)]
    [InlineData("{\"type\":\"null\"}", true)]
    [InlineData("{\"enum\":[\"a\",null]}", true)]
    [InlineData("{\"const\":null}", true)]
    [InlineData("{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}", true)]
    [InlineData("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}", false)]
    public void Null_is_allowed_in_the_words_of_either_version(string schema, bool expected) =>
        Assert.Equal(expected, Nullability.AllowsNull(JsonSourceReader.Read("d.json", System.Text.Encoding.UTF8.GetBytes(schema), new DiagnosticBag())));
}
