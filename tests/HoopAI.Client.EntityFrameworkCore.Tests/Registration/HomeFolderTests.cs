using HoopAI.Client.EntityFrameworkCore.Tests.Support;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Registration;

/// <summary>Alone, since the home folder is the whole process's.</summary>
[Collection(nameof(HomeFolderTests))]
[CollectionDefinition(nameof(HomeFolderTests), DisableParallelization = true)]
public sealed class HomeFolderTests : IDisposable
{
    private static readonly string[] Variables = ["HOME", "USERPROFILE", "LOCALAPPDATA"];
    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Another_home_folder_changes_nothing()
    {
        var first = Home("first");
        using (var host = TestHost.Build(builder => builder.AddSqliteStore(_folder.Database)))
        {
            await host.StartAsync();
            await host.StopAsync();
        }

        await using (var process = StoreProcess.Create(_folder, TimeProvider.System))
        {
            await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);
        }

        Directory.Delete(first, recursive: true);
        Home("second");
        using (var host = TestHost.Build(builder => builder.AddSqliteStore(_folder.Database)))
        {
            await host.StartAsync();
            await host.StopAsync();
        }

        await using var later = StoreProcess.Create(_folder, TimeProvider.System);
        Assert.Equal("access-1", (await later.Store.FindAsync(Sample.Key))!.Tokens!.AccessToken.Reveal());
    }

    private string Home(string name)
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder.Root, name)).FullName;
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, home);
        }

        return home;
    }
}
