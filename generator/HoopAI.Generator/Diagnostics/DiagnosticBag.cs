using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Diagnostics;

/// <summary>Collects the faults of one run, each place and code once, in the order of the documents.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<(string Code, SourceLocation Location, string Problem)> _seen = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors => _all.Exists(d => d.Severity == Severity.Error);

    public void Warn(string code, SourceLocation location, string problem, string wayOut) => Add(new(Severity.Warning, code, location, problem, wayOut));

    public void Fail(string code, SourceLocation location, string problem, string wayOut) => Add(new(Severity.Error, code, location, problem, wayOut));

    public void Add(Diagnostic diagnostic)
    {
        if (_seen.Add((diagnostic.Code, diagnostic.Location, diagnostic.Problem)))
        {
            _all.Add(diagnostic);
        }
    }
}
