using System.Runtime.CompilerServices;

namespace HoopAI.Client.Tokens;

/// <summary>Names one installation: an app, on a location or a company. Contains no secret.</summary>
/// <param name="ClientId">The app's client id, 1 to 128 characters. Compared as it is written, case included.</param>
/// <param name="Kind">Whether <paramref name="ResourceId"/> is a location or a company.</param>
/// <param name="ResourceId">The location's or company's id, 1 to 128 characters. Compared as it is written, case included.</param>
/// <exception cref="ArgumentException">An id is empty, blank or longer than <see cref="MaxIdLength"/>.</exception>
public readonly record struct InstallationKey(string ClientId, ResourceKind Kind, string ResourceId)
{
    /// <summary>The longest client, location or company id that stores must take, in characters: 128.</summary>
    public const int MaxIdLength = 128;

    /// <summary>The app's client id.</summary>
    public string ClientId { get; init => field = Check(value); } = Check(ClientId);

    /// <summary>The location's or company's id.</summary>
    public string ResourceId { get; init => field = Check(value); } = Check(ResourceId);

    /// <summary>Whether this is the default value, which names nothing. Stores refuse to write under it.</summary>
    public bool IsDefault => ResourceId is null;

    /// <summary>For messages and logs: <c>location abc of app xyz</c>.</summary>
    public override string ToString() =>
        IsDefault ? "no installation" : $"{(Kind == ResourceKind.Company ? "company" : "location")} {ResourceId} of app {ClientId}";

    private static string Check(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value.Length <= MaxIdLength
            ? value
            : throw new ArgumentException($"An id has at most {MaxIdLength} characters; this one has {value.Length}.", name);
    }
}
