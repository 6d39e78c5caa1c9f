using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HoopAI.Demo.BrowserTests.Support;

/// <summary>Looks at a page: a picture for people, and the rules of axe.</summary>
internal static class Look
{
    /// <summary>Where the pictures go: beside the tests.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    /// <summary>Takes a picture, and has axe find no serious or critical fault.</summary>
    public static async Task AtAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var faults = result.Violations.Where(fault => fault.Impact is "serious" or "critical").ToList();
        Assert.True(faults.Count == 0, $"{name}: {string.Join("\n", faults.Select(fault => $"{fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"))}");
    }
}
