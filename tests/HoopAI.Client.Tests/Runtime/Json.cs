using System.Text;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime;

/// <summary>Reads and writes the way the transport does.</summary>
internal static class Json
{
    public static T Read<T>(string json)
        where T : class, IJsonModel<T> => Read<T, JsonObjectOf<T>>(json);

    public static T Read<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T>
    {
        Assert.True(TryRead<T, TCodec>(json, out var value), $"{typeof(T)} does not fit: {json}");
        return value!;
    }

    public static bool TryRead<T, TCodec>(string json, out T? value)
        where TCodec : struct, IJsonCodec<T> => JsonInput.TryRead<T, TCodec>(Encoding.UTF8.GetBytes(json), out value);

    public static string Write<T>(T value)
        where T : class, IJsonModel<T> => Write<T, JsonObjectOf<T>>(value);

    public static string Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> => Encoding.UTF8.GetString(JsonOutput.ToArray<T, TCodec>(value));

    public static string RoundTrip<T>(string json)
        where T : class, IJsonModel<T> => Write(Read<T>(json));
}
