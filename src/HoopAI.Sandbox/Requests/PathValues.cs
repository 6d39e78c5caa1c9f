namespace HoopAI.Sandbox;

/// <summary>Decodes the path values, and refuses those that would mean another path.</summary>
internal static class PathValues
{
    public static bool TryRead(RouteMatch route, out Dictionary<string, string> values, out string problem)
    {
        values = new Dictionary<string, string>(StringComparer.Ordinal);
        problem = "";
        for (var i = 0; i < route.RawValues.Count; i++)
        {
            var name = route.Operation.PathNames[i];
            var value = Uri.UnescapeDataString(route.RawValues[i]);
            if (IsMalformed(route.RawValues[i])) problem = $"{name} is not properly percent-encoded";
            else if (value is "." or ".." || string.IsNullOrWhiteSpace(value)) problem = $"{name} must not be '{value}'";
            values[name] = value;
        }

        return problem.Length == 0;
    }

    private static bool IsMalformed(string raw)
    {
        for (var percent = raw.IndexOf('%', StringComparison.Ordinal); percent >= 0; percent = raw.IndexOf('%', percent + 1))
        {
            if (percent + 2 >= raw.Length || !char.IsAsciiHexDigit(raw[percent + 1]) || !char.IsAsciiHexDigit(raw[percent + 2])) return true;
        }

        return false;
    }
}
