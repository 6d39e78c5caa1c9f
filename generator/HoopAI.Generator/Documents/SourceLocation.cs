namespace HoopAI.Generator.Documents;

/// <summary>A place in a checked-in document; line and column count from 1, as editors do.</summary>
internal readonly record struct SourceLocation(string File, int Line, int Column)
{
    public static SourceLocation None { get; } = new("", 0, 0);

    public static SourceLocation StartOf(string file) => new(file, 1, 1);
}
