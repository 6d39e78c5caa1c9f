using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Tokens;

/// <summary>
/// A token, or another secret, that cannot leak by accident: text and JSON made of it read <c>***</c>.
/// The value comes out through <see cref="Reveal"/> only.
/// </summary>
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret : IEquatable<Secret>
{
    /// <summary>What is shown in place of every secret.</summary>
    public const string Redacted = "***";

    private readonly string _value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The secret itself; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The first 8 hexadecimal digits of the value's SHA-256: tells two secrets apart in a log, gives neither away.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_value)).AsSpan(0, 4));

    /// <summary>The value, for the one place that sends or encrypts it. Never put it into a message, a log, a tag or a URL.</summary>
    public string Reveal() => _value;

    /// <summary>Compares the values in a time that does not depend on where they differ.</summary>
    public bool Equals(Secret? other) =>
        other is not null
        && CryptographicOperations.FixedTimeEquals(
            MemoryMarshal.AsBytes(_value.AsSpan()),
            MemoryMarshal.AsBytes(other._value.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>Always <see cref="Redacted"/>.</summary>
    public override string ToString() => Redacted;

    /// <summary>Compares the values.</summary>
    public static bool operator ==(Secret? left, Secret? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares the values.</summary>
    public static bool operator !=(Secret? left, Secret? right) => !(left == right);
}
