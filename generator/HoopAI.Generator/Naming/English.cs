namespace HoopAI.Generator.Naming;

/// <summary>The little English that names need.</summary>
internal static class English
{
    /// <summary>The singular of the last word of a PascalCase name: <c>Contacts</c> is Contact, <c>Companies</c> is Company.</summary>
    public static string Singular(string name)
    {
        if (name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4)
        {
            return name[..^3] + "y";
        }

        if (name.EndsWith("sses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal) || name.EndsWith("ches", StringComparison.Ordinal) || name.EndsWith("shes", StringComparison.Ordinal))
        {
            return name[..^2];
        }

        var plural = name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) && !name.EndsWith("is", StringComparison.Ordinal);
        return plural && name.Length > 2 ? name[..^1] : name;
    }
}
