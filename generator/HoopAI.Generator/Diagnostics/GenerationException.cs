using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Diagnostics;

/// <summary>A fault after which nothing can be generated; it is reported like the others.</summary>
internal sealed class GenerationException(string code, SourceLocation location, string problem, string wayOut)
    : Exception($"{code}: {problem}")
{
    public Diagnostic Diagnostic { get; } = new(Severity.Error, code, location, problem, wayOut);
}
