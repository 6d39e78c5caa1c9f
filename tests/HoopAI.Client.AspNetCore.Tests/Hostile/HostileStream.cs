using System.Text;

namespace HoopAI.Client.AspNetCore.Tests.Hostile;

/// <summary>Deliveries of every bad kind, and good ones between them; the same for the same seed.</summary>
internal sealed class HostileStream(int seed, DateTimeOffset now, int mostBytes)
{
    private const string Ed25519 = "X-GHL-Signature";
    private const string Hmac = "x-wl-signature";

    /// <summary>What is delivered first, and repeated later.</summary>
    public const int Known = 200;

    private static readonly TestKeys Keys = TestKeys.Platform;
    private static readonly TestKeys Others = new("somebody else's");
    private readonly byte[][] _known = [.. Enumerable.Range(0, Known).Select(i => Bytes(Deliveries.Contact($"known-{i}", $"known-{i}", $"location-{i % 17}", now)))];

    public HostileDelivery Of(int index)
    {
        if (index < Known)
        {
            return Good("new", _known[index], $"known-{index}");
        }

        var random = new Random(unchecked((seed * 397) ^ index));
        var known = _known[random.Next(Known)];
        return random.Next(24) switch
        {
            0 => Maybe(random, index, known),
            1 => Good("repeated", known),
            2 => new("no signature", known, [], 401),
            3 => new("a random signature", known, [(Ed25519, Convert.ToBase64String(Random(random, 64)))], 401),
            4 => new("rubbish for a signature", known, [(Ed25519, Rubbish(random))], 401),
            5 => new("another body's signature", known, [(Ed25519, Keys.Ed25519(Random(random, 40)))], 401),
            6 => new("a changed body", Flip(random, known), [(Ed25519, Keys.Ed25519(known))], 401),
            7 => new("another's key", known, [(Ed25519, Others.Ed25519(known))], 401),
            8 => new("a good weak signature beside a bad strong one", known, [(Hmac, Keys.Hmac(known)), (Ed25519, Rubbish(random))], 401),
            9 => new("two signatures", known, [(Ed25519, Keys.Ed25519(known)), (Ed25519, Keys.Ed25519(known))], 401),
            10 => new("an HMAC of another secret", known, [(Hmac, Others.Hmac(known))], 401),
            11 => Signed("stale, without an id", Bytes(Deliveries.Contact($"stale-{index}", at: now.AddMinutes(-5).AddSeconds(-1 - random.Next(100_000)))), 400),
            12 => Signed("stale, with an id", Bytes(Deliveries.Contact($"stale-{index}", $"stale-{index}", at: now.AddDays(-7).AddSeconds(-1 - random.Next(100_000)))), 400),
            13 => Signed("from the future", Bytes(Deliveries.Contact($"future-{index}", $"future-{index}", at: now.AddMinutes(5).AddSeconds(1 + random.Next(100_000)))), 400),
            14 => Signed("oversized", Bytes(Deliveries.Contact(new string('x', mostBytes + random.Next(mostBytes)))), 413),
            15 => Signed("nested 1,000 deep", Nested(random, 1000), 400),
            16 => Signed("invalid UTF-8", BadText(random, index), 400),
            17 => Signed("truncated", known[..random.Next(1, known.Length)], 400),
            18 => Signed("no object", Bytes(random.Next(5) switch { 0 => "[]", 1 => "null", 2 => "\"ContactCreate\"", 3 => "1e5", _ => "[{\"type\":\"ContactCreate\"}]" }), 400),
            19 => Signed("random bytes", [0xFF, .. Random(random, random.Next(200))], 400),
            20 => Signed("something behind it", [.. known, .. "{}"u8], 400),
            21 => WrongTypes(random, index),
            22 => Good("repeated, with an HMAC", known) with { Headers = [(Hmac, Keys.Hmac(known))] },
            _ => Good("repeated in an envelope", Bytes($$$"""{"type":"ContactCreate","locationId":"l","webhookId":"known-{{{random.Next(Known)}}}","body":{"id":"x"}}""")),
        };
    }

    private static HostileDelivery Maybe(Random random, int index, byte[] known) => random.Next(4) == 0
        ? Good("new", Bytes(Deliveries.Contact($"new-{index}", $"new-{index}", $"location-{index % 17}")), $"new-{index}")
        : Good("repeated", known);

    /// <summary>Genuine, and odd: what fits is read, and the rest is kept.</summary>
    private static HostileDelivery WrongTypes(Random random, int index)
    {
        string[] values = ["null", "[]", "{}", "-1", "1e400", "true", "\"\\ud800\"", "[[[[]]]]", "{\"a\":{\"b\":[1]}}", "\"\""];
        var isNew = random.Next(20) == 0;
        var id = isNew ? $"odd-{index}" : $"known-{random.Next(Known)}";
        string Any() => values[random.Next(values.Length)];
        var body = $$"""{"type":"ContactCreate","id":"{{id}}","webhookId":"{{id}}","locationId":{{Any()}},"companyId":{{Any()}},"tags":{{Any()}},"dnd":{{Any()}},"timestamp":"{{Any().Trim('"').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal)}}","customFields":{{Any()}},"body":{{Any().Replace("{", "[", StringComparison.Ordinal).Replace("}", "]", StringComparison.Ordinal).Replace(":", ",", StringComparison.Ordinal)}}}""";
        return Good(isNew ? "wrong types, new" : "wrong types, repeated", Bytes(body), isNew ? id : null);
    }

    private static byte[] Nested(Random random, int depth) => Bytes(random.Next(2) == 0
        ? $$"""{"type":"ContactCreate","id":"deep","a":{{new string('[', depth)}}{{new string(']', depth)}}}"""
        : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));

    private static byte[] BadText(Random random, int index)
    {
        var body = Bytes(Deliveries.Contact($"text-{index}-##"));
        var at = Array.IndexOf(body, (byte)'#');
        (body[at], body[at + 1]) = random.Next(3) switch { 0 => ((byte)0xC3, (byte)'"'), 1 => ((byte)0xFF, (byte)0xFE), _ => ((byte)0xED, (byte)0xA0) };
        return body;
    }

    private static byte[] Flip(Random random, byte[] body)
    {
        var changed = (byte[])body.Clone();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static string Rubbish(Random random)
    {
        var length = random.Next(1, 200);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(0x21, 0x7F))]);
    }

    private static HostileDelivery Good(string kind, byte[] body, string? handled = null) => Signed(kind, body, 200) with { Handled = handled };

    private static HostileDelivery Signed(string kind, byte[] body, int status) => new(kind, body, [(Ed25519, Keys.Ed25519(body))], status);

    private static byte[] Random(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
