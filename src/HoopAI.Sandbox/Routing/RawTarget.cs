namespace HoopAI.Sandbox;

/// <summary>The request target as it was sent.</summary>
internal static class RawTarget
{
    /// <summary>The path, undecoded.</summary>
    public static string PathOf(string target)
    {
        var start = PathStart(target);
        var query = target.IndexOf('?', start);
        return query < 0 ? target[start..] : target[start..query];
    }

    /// <summary>The query, undecoded, without the question mark.</summary>
    public static string QueryOf(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? "" : target[(query + 1)..];
    }

    /// <summary>A target may be a whole URL (RFC 9112, section 3.2.2).</summary>
    private static int PathStart(string target)
    {
        if (target.StartsWith('/')) return 0;
        var host = target.IndexOf("://", StringComparison.Ordinal);
        var path = host < 0 ? -1 : target.IndexOf('/', host + 3);
        return path < 0 ? 0 : path;
    }
}
