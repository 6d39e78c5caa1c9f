using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Diagnostics;

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>One fault, in the form in which MSBuild and editors read it.</summary>
internal sealed record Diagnostic(Severity Severity, string Code, SourceLocation Location, string Problem, string WayOut)
{
    public override string ToString()
    {
        var place = Location.File.Length == 0 ? "HoopAI.Generator" : Location.Line > 0 ? $"{Location.File}({Location.Line},{Location.Column})" : Location.File;
        return OneLine($"{place}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Problem}. To mend it: {WayOut}.");
    }

    // MSBuild reads a fault from one line; texts of a document may hold line breaks.
    private static string OneLine(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        }
    });
}
