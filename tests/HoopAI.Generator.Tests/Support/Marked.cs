namespace HoopAI.Generator.Tests.Support;

/// <summary>A document in which <c>§</c> marks the place that a fault must name.</summary>
internal sealed record Marked(string Text, int Line, int Column)
{
    public static Marked Read(string marked)
    {
        var at = marked.IndexOf('§', StringComparison.Ordinal);
        Assert.True(at >= 0, "the document marks no place");
        var before = marked[..at];
        return new Marked(before + marked[(at + 1)..], before.Count(c => c == '\n') + 1, at - (before.LastIndexOf('\n') + 1) + 1);
    }
}
