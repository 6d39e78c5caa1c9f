using HoopAI.Client.Pipeline;

namespace HoopAI.Client.Tests.Pipeline;

public sealed class UnauthorizedAnswerTests
{
    [Theory]
    [InlineData("Invalid token: access token is invalid", "Token")]
    [InlineData("Invalid JWT", "Token")]
    [InlineData("jwt expired", "Token")]
    [InlineData("The access token expired", "Token")]
    [InlineData("The token is not authorized for this scope.", "Scope")]
    [InlineData("This route is not yet supported by the IAM Service. Please update your IAM config.", "AccessManagement")]
    [InlineData("Access management: no such route", "AccessManagement")]
    [InlineData("Unauthorized", "Unknown")]
    [InlineData("", "Unknown")]
    public void Is_classified_by_its_text(string text, string kind) =>
        Assert.Equal(Enum.Parse<UnauthorizedKind>(kind), UnauthorizedAnswer.Classify([text]));
}
