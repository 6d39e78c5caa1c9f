namespace HoopAI.Sandbox;

/// <summary>What a scope lets an app do, in plain words made from its name.</summary>
internal static class ScopeText
{
    public static string Of(string scope)
    {
        var dot = scope.LastIndexOf('.');
        var (subject, right) = dot < 0 ? (scope, "") : (scope[..dot], scope[(dot + 1)..]);
        var words = string.Concat(subject.Replace("/", ": ", StringComparison.Ordinal).Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString())).Replace('-', ' ').Trim();
        return (subject, right) switch
        {
            ("oauth", "readonly") => "See where it is installed",
            ("oauth", "write") => "Act for the locations of a company",
            (_, "readonly") => $"See {words}",
            (_, "write") => $"Create, change and delete {words}",
            (_, "") => $"Use {words}",
            _ => $"Use {words} ({right})",
        };
    }
}
