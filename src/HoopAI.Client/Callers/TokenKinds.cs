namespace HoopAI.Client.Callers;

/// <summary>The platform's five security schemes. One that is not known is left to the platform to judge.</summary>
internal static class TokenKinds
{
    /// <remarks>
    /// An operation without schemes fits everybody: apart from the token endpoint, the documents merely forgot them, so a token is sent where there is one.
    /// </remarks>
    public static bool Fits(IReadOnlyList<string> schemes, TokenKind kinds)
    {
        for (var i = 0; i < schemes.Count; i++)
        {
            if (Fits(schemes[i], kinds))
            {
                return true;
            }
        }

        return schemes.Count == 0;
    }

    public static string Describe(IReadOnlyList<string> schemes) => string.Join(" or ", schemes.Select(scheme => scheme switch
    {
        "bearer" => "any token",
        "Location-Access" => "a location's token or private integration",
        "Location-Access-Only" => "the token of an installation on a location",
        "Agency-Access" => "a company's token or private integration",
        "Agency-Access-Only" => "the token of an installation on a company",
        _ => $"a token of kind '{scheme}'",
    }).Distinct());

    public static string Advice(IReadOnlyList<string> schemes) =>
        (schemes.Any(scheme => scheme.StartsWith("Location", StringComparison.Ordinal)), schemes.Any(scheme => scheme.StartsWith("Agency", StringComparison.Ordinal))) switch
        {
            (true, false) => "Call it with hoop.ForLocation(id).",
            (false, true) => "Call it with hoop.ForCompany(id).",
            _ => "Call it with hoop.ForLocation(id) or hoop.ForCompany(id).",
        };

    private static bool Fits(string scheme, TokenKind kinds) => scheme switch
    {
        "bearer" => kinds != TokenKind.None,
        "Location-Access" => (kinds & TokenKind.Location) != 0,
        "Agency-Access" => (kinds & TokenKind.Company) != 0,
        "Location-Access-Only" => (kinds & TokenKind.Location) != 0 && (kinds & TokenKind.PrivateIntegration) == 0,
        "Agency-Access-Only" => (kinds & TokenKind.Company) != 0 && (kinds & TokenKind.PrivateIntegration) == 0,
        _ => true,
    };
}
