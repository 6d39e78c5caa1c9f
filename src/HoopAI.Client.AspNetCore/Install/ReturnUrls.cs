namespace HoopAI.Client.AspNetCore.Install;

/// <summary>Where a flow may lead afterwards: nowhere that somebody else chose.</summary>
internal sealed class ReturnUrls(IEnumerable<string> origins)
{
    private readonly HashSet<string> _origins = [.. origins.Select(Origin)];

    public bool Allows(string url) => IsLocal(url) || (IsPlain(url) && Uri.TryCreate(url, UriKind.Absolute, out var absolute)
        && absolute.Scheme is "https" or "http" && absolute.UserInfo.Length == 0 && _origins.Contains(absolute.GetLeftPart(UriPartial.Authority)));

    /// <summary>A path of this app. Browsers read a second slash, either way round, as another host; and drop tabs and line ends before they look.</summary>
    public static bool IsLocal(string url) => url is ['/', ..] && url is not ['/', '/' or '\\', ..] && IsPlain(url);

    private static bool IsPlain(string url) => !url.Any(c => char.IsControl(c) || c == '\\');

    private static string Origin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        ? uri.GetLeftPart(UriPartial.Authority)
        : throw new InvalidOperationException($"InstallOptions.ReturnOrigins has '{text}', which is no origin: write it as https://app.example.com.");
}
