namespace HoopAI.Demo.Web;

/// <summary>How the web app starts.</summary>
internal sealed record DemoOptions
{
    /// <summary>The port on the loopback address; another free one where it is taken, and for 0.</summary>
    public int Port { get; init; } = 5190;

    /// <summary>Where everything is kept: beside the program by default, so that nothing appears in the source tree.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>How many contacts an import creates.</summary>
    public int ImportSize { get; init; } = 500;

    public string Database => Path.Combine(Folder, "demo.db");

    public string PlatformState => Path.Combine(Folder, "platform.json");

    public string WebKeys => Path.Combine(Folder, "web-keys");
}
