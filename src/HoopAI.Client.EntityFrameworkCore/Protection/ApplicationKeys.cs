using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Protection;

/// <summary>Whether the application's Data Protection keeps its keys where they last and where other processes find them.</summary>
internal static class ApplicationKeys
{
    private const string Fix =
        "Persist the keys in a place that lasts and that every process of this database shares, for instance services.AddDataProtection().SetApplicationName(\"my-app\")"
        + ".PersistKeysToFileSystem(new DirectoryInfo(\"/srv/my-app/keys\")); or leave UseApplicationKeys out and set KeysFolder.";

    /// <returns>Why it cannot be used and what to do; null when it can.</returns>
    public static string? Refuse(IServiceProvider services)
    {
        if (services.GetService<IDataProtectionProvider>() is not { } provider)
        {
            return $"The HoopAI token store is to encrypt with the application's keys (UseApplicationKeys), but there are none: AddDataProtection was not called. {Fix}";
        }

        if (provider is EphemeralDataProtectionProvider)
        {
            return $"The application's Data Protection is ephemeral: its keys end with the process, and every stored token with them. {Fix}";
        }

        // Without a place of its own, Data Protection looks for one: the user's home folder, or, where there is none, memory. A new container or
        // another user has another home.
        var managed = services.GetService<IKeyManager>() is not null;
        return managed && services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository is null
            ? $"The application's Data Protection was not told where to keep its keys: they would be in the home folder of this machine's user, or only in memory. {Fix}"
            : null;
    }
}
