using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Tests.Naming;

public sealed class WordsTests
{
    [Theory]
    [InlineData("get-contact_by id", "GetContactById")]
    [InlineData("getSMSTemplate", "GetSmsTemplate")]
    [InlineData("contactIDs", "ContactIds")]
    [InlineData("oauth", "OAuth")]
    [InlineData("13-17", "Value13_17")]
    [InlineData("1", "Value1")]
    [InlineData("-1", "Minus1")]
    [InlineData("<=", "LessEqual")]
    [InlineData("", "Empty")]
    [InlineData("😀", "U1F600")]
    [InlineData("名前", "名前")]
    [InlineData("../../etc", "Etc")]
    [InlineData("A+", "APlus")]
    public void Pascal_is_a_legal_name(string text, string expected)
    {
        Assert.Equal(expected, Words.Pascal(text));
        Assert.True(Identifiers.IsIdentifier(expected));
    }

    [Theory]
    [InlineData("AIAgent", "aiAgent")]
    [InlineData("ID", "id")]
    [InlineData("Contact", "contact")]
    public void Camel_lowers_the_first_word(string text, string expected) => Assert.Equal(expected, Words.Camel(text));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("contact", "contact")]
    public void A_keyword_is_escaped_as_a_parameter(string name, string expected) => Assert.Equal(expected, Identifiers.Parameter(name));

    [Fact]
    public void A_literal_holds_no_character_that_ends_or_hides_it() =>
        Assert.Equal("\"\\\"\\\\\\n\\u202E\\uD83D\\uDE00{{x}}\"", Identifiers.Literal("\"\\\n\u202E😀{{x}}"));
}
