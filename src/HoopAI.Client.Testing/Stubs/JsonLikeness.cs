using System.Text.Json;

namespace HoopAI.Client.Testing.Stubs;

/// <summary>Whether a body is like another: what stands in the pattern must be equal, what does not stand there does not matter.</summary>
/// <remarks>The same as WireMock's <c>equalToJson</c> with <c>ignoreExtraElements</c>: members, and elements at a list's end, may be more.</remarks>
internal static class JsonLikeness
{
    public static bool IsLike(JsonElement value, JsonElement like) => (value.ValueKind, like.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => like.EnumerateObject().All(member => value.TryGetProperty(member.Name, out var found) && IsLike(found, member.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => value.GetArrayLength() >= like.GetArrayLength() && like.EnumerateArray().Zip(value.EnumerateArray()).All(pair => IsLike(pair.Second, pair.First)),
        _ => JsonElement.DeepEquals(value, like),
    };
}
