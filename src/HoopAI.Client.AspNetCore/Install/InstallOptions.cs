using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore;

/// <summary>How an admin is led through an installation, and where to afterwards. Checked when the flow is mapped.</summary>
public sealed class InstallOptions
{
    /// <summary>The scopes to ask for; at least one. The generated constants of <see cref="HoopAI.Client.Scopes"/> convert to text.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>
    /// The redirect URI, written exactly as in the app's settings. Default (null): the address of the callback as the browser sees it, which behind a proxy needs
    /// forwarded headers.
    /// </summary>
    public string? RedirectUri { get; set; }

    /// <summary>The path that the browser comes back to; the start's path and <c>/callback</c> by default (null).</summary>
    public string? CallbackPath { get; set; }

    /// <summary>
    /// Whether an answer without <c>state</c> will do, where the protected cookie of the start is there; false by default. The platform does not document whether
    /// it sends <c>state</c> back. One that comes back and is wrong is refused in any case.
    /// </summary>
    public bool AcceptsMissingState { get; set; }

    /// <summary>How long an admin may take: 10 minutes by default, 1 minute to 1 hour.</summary>
    public TimeSpan StateLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether a user who is not logged in logs in in the same tab; true by default.</summary>
    public bool LogsInInSameTab { get; set; } = true;

    /// <summary>The app's version id (<c>version_id</c>); null leaves it out.</summary>
    public string? VersionId { get; set; }

    /// <summary>Where to go afterwards: a path of this app, or an address of <see cref="ReturnOrigins"/>. Default (null): a page that says what was connected.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>
    /// Origins such as <c>https://app.example.com</c> that the start's <c>returnUrl</c> parameter may name beside paths of this app; none by default.
    /// </summary>
    public IList<string> ReturnOrigins { get; } = [];

    /// <summary>Whether a bulk install gives each location its tokens at once; true by default. Otherwise the first call on each does.</summary>
    public bool SynchronizesCompanies { get; set; } = true;

    /// <summary>How long the browser waits for that: 10 seconds by default, 0 to 1 minute. It goes on in the background.</summary>
    public TimeSpan SynchronizationWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What the app does with an installation, and what it answers; null as an answer stands for the usual one.</summary>
    public Func<InstallResult, HttpContext, Task<IResult?>>? OnInstalled { get; set; }
}
