using System.Security.Cryptography;

namespace HoopAI.Sandbox;

/// <summary>Ids, trace ids and secrets as the platform has them. With a seed they are the same in every run.</summary>
internal sealed class SandboxIds
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Lock _gate = new();
    private Random _random;

    public SandboxIds(int? seed) => _random = new Random(seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>An id of a record: 20 letters and digits.</summary>
    public string Record() => Text(20);

    /// <summary>A text that cannot be guessed from another one of its kind, such as a token.</summary>
    public string Secret(string prefix) => $"{prefix}_{Text(48)}";

    /// <summary>A trace id.</summary>
    public string Trace()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_gate) _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    /// <summary>A number from zero up to, and without, <paramref name="below"/>.</summary>
    public double Number(double below)
    {
        lock (_gate) return _random.NextDouble() * below;
    }

    /// <summary>A seed from which ids can go on elsewhere.</summary>
    public int Seed()
    {
        lock (_gate) return _random.Next();
    }

    /// <summary>Goes on from a seed.</summary>
    public void GoOnFrom(int seed)
    {
        lock (_gate) _random = new Random(seed);
    }

    private string Text(int length)
    {
        lock (_gate) return new string(_random.GetItems<char>(Alphabet, length));
    }
}
