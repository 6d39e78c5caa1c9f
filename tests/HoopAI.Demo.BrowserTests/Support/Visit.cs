using HoopAI.Demo.Web;
using HoopAI.Sandbox;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace HoopAI.Demo.BrowserTests.Support;

/// <summary>A demo of its own on a free port, and a person in front of it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    public const string Location = SandboxSeed.LocationId;

    /// <summary>More than one window of 100 calls, so that the pace shows, and not much more.</summary>
    public const int ImportSize = 130;

    private readonly DirectoryInfo _folder;
    private readonly List<string> _faults = [];
    private readonly IBrowserContext _context;
    private DemoApp _demo;

    private Visit(DemoApp demo, DirectoryInfo folder, IBrowserContext context, IPage page)
    {
        (_demo, _folder, _context, Page) = (demo, folder, context, page);
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) =>
        {
            // The browser itself notes every answer above 399 there; the tests look at those.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _faults.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public HoopAISandbox Platform => _demo.Platform;

    public Uri Address => _demo.Address;

    public static async Task<Visit> StartAsync(Chromium chromium, BrowserNewContextOptions? options = null)
    {
        var browser = chromium.Get();
        var folder = Directory.CreateTempSubdirectory("hoopai-demo-test-");
        var demo = await DemoApp.StartAsync(OptionsOf(folder));
        var context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(60_000);
        return new Visit(demo, folder, context, await context.NewPageAsync());
    }

    /// <summary>Connects the seeded location, as an admin would.</summary>
    public async Task ConnectAsync()
    {
        await Page.GotoAsync(Address.AbsoluteUri);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Connect", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Riverside Dental" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Contacts", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Opens a place of the navigation.</summary>
    public Task OpenAsync(string place) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Location" }).GetByRole(AriaRole.Link, new() { Name = place }).ClickAsync();

    /// <summary>Ends the demo and starts it again with what it has kept, at another address.</summary>
    public async Task RestartAsync()
    {
        await Page.GotoAsync("about:blank");
        await _demo.DisposeAsync();
        _demo = await DemoApp.StartAsync(OptionsOf(_folder));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _demo.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        Assert.True(_faults.Count == 0, $"The browser complains: {string.Join("; ", _faults)}");
    }

    private static DemoOptions OptionsOf(DirectoryInfo folder) => new() { Port = 0, Folder = folder.FullName, ImportSize = ImportSize };
}
