using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Runtime;

/// <summary>The base of every generated model: keeps what the document does not know, and tells unset from null.</summary>
public abstract class JsonModel : IJsonModelState
{
    private IDictionary<string, JsonElement>? _additional;

    /// <summary>
    /// Members by wire name that are not documented, and documented ones whose value had a shape that does not fit. They are written back as they came, after the documented ones;
    /// a documented member that is set wins over an entry of its name.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> AdditionalProperties
    {
        get => _additional ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        set => _additional = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>All documented wire names, in the order of the members.</summary>
    private protected abstract JsonNames WireNames { get; }

    JsonNames IJsonModelState.Names => WireNames;

    IDictionary<string, JsonElement>? IJsonModelState.Additional => _additional;

    /// <summary>Sends an explicit <c>null</c> for a member, where leaving it unset sends nothing. Setting the member takes precedence again.</summary>
    /// <param name="wireName">The member's name in the JSON, such as <c>dateOfBirth</c>.</param>
    /// <exception cref="ArgumentException">The model documents no such member; the message lists those that it does.</exception>
    public void SendNull(string wireName)
    {
        ArgumentNullException.ThrowIfNull(wireName);
        if (WireNames.IndexOf(wireName) < 0)
        {
            throw new ArgumentException($"{GetType().Name} has no member \"{wireName}\"; its members are: {WireNames}.", nameof(wireName));
        }

        AdditionalProperties[wireName] = JsonAny.Null;
    }

    void IJsonModelState.Keep(string name, JsonElement value) => AdditionalProperties[name] = value;
}
