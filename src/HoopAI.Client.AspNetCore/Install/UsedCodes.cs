using System.Security.Cryptography;
using System.Text;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>The codes that this process has exchanged lately, by their hash: a second click must not turn success into the platform's refusal. The platform itself refuses a used one anywhere.</summary>
internal sealed class UsedCodes(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _used = [];
    private readonly Queue<(string Hash, DateTimeOffset Until)> _byAge = [];

    public bool TryUse(string code)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
        var now = time.GetUtcNow();
        lock (_lock)
        {
            while (_byAge.TryPeek(out var oldest) && (oldest.Until <= now || _byAge.Count >= Most))
            {
                _used.Remove(_byAge.Dequeue().Hash);
            }

            if (!_used.Add(hash))
            {
                return false;
            }

            _byAge.Enqueue((hash, now + Lifetime));
            return true;
        }
    }
}
