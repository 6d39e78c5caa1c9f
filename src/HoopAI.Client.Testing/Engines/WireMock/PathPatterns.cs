using System.Text.RegularExpressions;
using HoopAI.Client.Testing.Stubs;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Engines.WireMock;

/// <summary>
/// The paths of an operation as a regular expression (Java's and .NET's alike). WireMock does not know that a literal segment goes before a placeholder,
/// so the paths of such other operations are taken out.
/// </summary>
internal static class PathPatterns
{
    public static string Of(string prefix, RequestPattern request)
    {
        var operation = request.Operation;
        var others = OperationCatalog.Platform.Operations.Where(other => GoesBefore(other, operation)).Select(other => $"(?!{Regex.Escape(prefix)}{Of(other, [])}$)");
        return $"{string.Concat(others)}{Regex.Escape(prefix)}{Of(operation, request.Path)}";
    }

    private static string Of(SandboxOperation operation, IReadOnlyList<PathValue> values) =>
        string.Join('/', operation.Documented.Path.Split('/').Select(segment => IsPlaceholder(segment)
            ? values.FirstOrDefault(value => value.Name == segment[1..^1]).Text is { } text ? Regex.Escape(Uri.EscapeDataString(text)) : "[^/]+"
            : Regex.Escape(segment)));

    /// <summary>Whether a path can be both, and is then the other one's.</summary>
    private static bool GoesBefore(SandboxOperation other, SandboxOperation operation)
    {
        if (other.Documented.Method != operation.Documented.Method)
        {
            return false;
        }

        var (theirs, ours) = (other.Documented.Path.Split('/'), operation.Documented.Path.Split('/'));
        if (theirs.Length != ours.Length || theirs.Zip(ours).Any(pair => !IsPlaceholder(pair.First) && !IsPlaceholder(pair.Second) && pair.First != pair.Second))
        {
            return false;
        }

        var first = theirs.Zip(ours).FirstOrDefault(pair => IsPlaceholder(pair.First) != IsPlaceholder(pair.Second));
        return first.Second is not null && IsPlaceholder(first.Second);
    }

    private static bool IsPlaceholder(string segment) => segment is ['{', .., '}'];
}
