namespace HoopAI.Demo.Headless;

/// <summary>A step that did not see what it should.</summary>
internal sealed class UnexpectedException(string message) : Exception(message);

internal static class Expect
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new UnexpectedException(otherwise);
        }
    }
}
