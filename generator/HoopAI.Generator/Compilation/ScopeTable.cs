using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Every OAuth scope, from the platform's table and from the operations that ask for one.</summary>
internal static class ScopeTable
{
    public static List<ScopeModel> Build(ApiModel model, DocumentSet documents, string file)
    {
        var scopes = new SortedDictionary<string, ScopeModel>(StringComparer.Ordinal);
        var table = documents.Load(file) ?? throw new GenerationException(DiagnosticCodes.NotFound, new SourceLocation(file, 0, 0), "there is no table of scopes", "put scopes.json back, or correct the path");
        foreach (var row in table.Root["scopes"]?.Items ?? [])
        {
            if (row.GetString("scope") is not { } name)
            {
                continue;
            }

            var scope = Get(scopes, name);
            scope.Operations.UnionWith(row.GetStrings("operations").Select(Braced));
            scope.Webhooks.UnionWith(row.GetStrings("webhooks"));
            var access = row.GetStrings("access").ToList();
            scope.ForLocations |= access.Contains("Sub-Account");
            scope.ForCompanies |= access.Contains("Agency");
        }

        foreach (var operation in model.Modules.SelectMany(module => module.Operations))
        {
            foreach (var name in operation.Scopes)
            {
                var scope = Get(scopes, name);
                scope.Operations.Add($"{operation.Verb.ToUpperInvariant()} {operation.Path}");
                scope.ForLocations |= operation.Security.Exists(scheme => !scheme.StartsWith("Agency", StringComparison.Ordinal));
                scope.ForCompanies |= operation.Security.Exists(scheme => !scheme.StartsWith("Location", StringComparison.Ordinal));
            }
        }

        var names = new UniqueNames(StringComparer.Ordinal);
        foreach (var reserved in (ReadOnlySpan<string>)["All", "Find", "Equals", "GetType", "ToString", "GetHashCode", "ReferenceEquals"])
        {
            names.TryTake(reserved);
        }

        foreach (var scope in scopes.Values)
        {
            scope.Name = names.Take(Words.Pascal(scope.Value));
        }

        return [.. scopes.Values];
    }

    private static ScopeModel Get(SortedDictionary<string, ScopeModel> scopes, string name)
    {
        if (!scopes.TryGetValue(name, out var scope))
        {
            scopes.Add(name, scope = new ScopeModel(name));
        }

        return scope;
    }

    // The table writes GET /contacts/:contactId, the documents /contacts/{contactId}.
    private static string Braced(string operation) =>
        string.Join('/', operation.Split('/').Select(segment => segment.StartsWith(':') ? $"{{{segment[1..]}}}" : segment));
}
