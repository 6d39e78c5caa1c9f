namespace HoopAI.OpenApi.Tests;

/// <summary>The one switch that writes the checked-in expectations again from the documents.</summary>
internal static class Updating
{
    public const string Switch = "HOOPAI_UPDATE_FACTS";

    public const string Advice =
        $"""

        If a newer document of the platform was put in on purpose, this is expected. Write the facts again from the documents,
        read what has changed, and commit both together:
            {Switch}=1 dotnet test tests/HoopAI.OpenApi.Tests
            git diff tests/HoopAI.OpenApi.Tests
        Otherwise a document was edited by accident: undo that. A correction belongs in openapi/overlays.
        """;

    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable(Switch) == "1";
}
