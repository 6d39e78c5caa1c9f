using HoopAI.Sandbox;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>Keeps the sandbox's state in a file, so that a restarted demo finds the platform that its tokens belong to.</summary>
internal sealed class PlatformFile(string path, HoopAISandbox platform, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _saving = Task.CompletedTask;

    /// <summary>Takes up what the last run has left. What cannot be read is left out: the app then asks to be connected again.</summary>
    public void Restore()
    {
        if (File.Exists(path))
        {
            try
            {
                platform.Restore(SandboxSnapshot.Parse(File.ReadAllText(path)));
            }
            catch (ArgumentException)
            {
                // Of another version, or cut off: a new platform is as good.
            }
        }
    }

    /// <summary>Writes down what happens from now on, until it is disposed.</summary>
    public void KeepUpToDate() => _saving = SaveRegularlyAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _saving;
        Save();
        _stop.Dispose();
    }

    private async Task SaveRegularlyAsync()
    {
        using var timer = new PeriodicTimer(Interval, time);
        var saved = platform.Journal.LastSequence;
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                if (platform.Journal.LastSequence is var now && now != saved)
                {
                    Save();
                    saved = now;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The last save follows.
        }
    }

    private void Save()
    {
        // It holds the sandbox's tokens: for this user alone, and never half written.
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(platform.TakeSnapshot().ToJson());
        }

        File.Move(draft, path, overwrite: true);
    }
}
