using HoopAI.Client.Pipeline;

namespace HoopAI.Client.Resilience;

/// <summary>Which operations fail together: those whose paths begin alike. The platform's modules do, and requests of the app's own (Refit's too) fall in with them.</summary>
internal static class CircuitGroup
{
    public static ReadOnlySpan<char> Of(CallContext call, HttpRequestMessage request, Uri baseAddress)
    {
        if (call.Operation is { } operation)
        {
            return FirstSegment(operation.Path);
        }

        var path = request.RequestUri!.AbsolutePath;
        var prefix = baseAddress.AbsolutePath.TrimEnd('/');
        return FirstSegment(path.StartsWith(prefix, StringComparison.Ordinal) ? path.AsSpan(prefix.Length) : path);
    }

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path)
    {
        var rest = path.TrimStart('/');
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }
}
