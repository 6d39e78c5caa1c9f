using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Protection;

/// <summary>Chooses the key ring that the options ask for.</summary>
internal static class TokenKeyRing
{
    // Stands in the purpose of every key: a change makes all stored tokens unreadable.
    private const string ApplicationName = "HoopAI.Client";

    public static ITokenProtector Create(IServiceProvider services, EntityFrameworkStoreOptions options)
    {
        if (options.UseApplicationKeys)
        {
            return new DataProtectionTokenProtector(services.GetRequiredService<IDataProtectionProvider>(), "the application's Data Protection keys");
        }

        // Apart from the application's own ring, so that neither its name, its content folder nor the user's home folder decides what can be read.
        var folder = Path.GetFullPath((options.KeysFolder ?? options.DefaultKeysFolder)!);
        var keys = $"the keys in the folder '{folder}'";
        return new DataProtectionTokenProtector(DataProtectionProvider.Create(CreateFolder(folder), ring => ring.SetApplicationName(ApplicationName)), keys);
    }

    private static DirectoryInfo CreateFolder(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
