using System.Globalization;

namespace HoopAI.Client.Testing;

/// <summary>What a test says about a value in the path.</summary>
/// <param name="Name">The documents' name.</param>
/// <param name="Text">The value, decoded; null for any.</param>
internal readonly record struct PathValue(string Name, string? Text)
{
    public static PathValue Of(string name, string? value) => new(name, value);

    public static PathValue Of<T>(string name, T? value)
        where T : struct, IFormattable => new(name, value?.ToString(null, CultureInfo.InvariantCulture));
}
