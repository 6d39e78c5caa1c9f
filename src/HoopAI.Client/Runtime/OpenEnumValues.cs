using System;
using System.Linq;
using System.Text;

namespace HoopAI.Client.Runtime;

/// <summary>The known values of an enum by their UTF-8, so that reading one allocates nothing.</summary>
internal static class OpenEnumValues<T>
    where T : struct, IOpenEnum<T>
{
    // Beyond this many, looking is slower than allocating.
    private const int Most = 64;

    private static readonly (byte[] Utf8, T Value)[] Known =
        T.KnownValues.Count > Most ? [] : [.. T.KnownValues.Select(static value => (Encoding.UTF8.GetBytes(value.Value), value))];

    public static bool TryFind(ReadOnlySpan<byte> utf8, out T value)
    {
        foreach (var known in Known)
        {
            if (utf8.SequenceEqual(known.Utf8))
            {
                value = known.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
