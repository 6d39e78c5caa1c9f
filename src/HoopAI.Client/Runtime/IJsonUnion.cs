using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A value that has one of several types.</summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
public interface IJsonUnion<TSelf>
    where TSelf : JsonUnion, IJsonUnion<TSelf>
{
    /// <summary>Makes the union from any JSON value.</summary>
    /// <param name="json">The value.</param>
    /// <returns>The union.</returns>
    static abstract TSelf FromJson(JsonElement json);
}
