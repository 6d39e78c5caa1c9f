using System.Text;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>Encrypts nothing; and holds whoever decrypts, while it is closed.</summary>
internal sealed class GatedProtector : ITokenProtector, IDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _open = new(true);

    public bool IsClosed
    {
        init
        {
            if (value)
            {
                _open.Reset();
            }
        }
    }

    /// <summary>Completes when somebody stands before the closed gate.</summary>
    public Task Reached => _reached.Task;

    public void Open() => _open.Set();

    public byte[] Protect(InstallationKey key, TokenPart part, Secret token) => Encoding.UTF8.GetBytes(token.Reveal());

    public Secret Unprotect(InstallationKey key, TokenPart part, byte[] protectedToken)
    {
        _reached.TrySetResult();
        _open.Wait();
        return new Secret(Encoding.UTF8.GetString(protectedToken));
    }

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }
}
