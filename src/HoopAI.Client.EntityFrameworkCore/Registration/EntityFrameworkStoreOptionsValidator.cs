using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Registration;

internal sealed class EntityFrameworkStoreOptionsValidator(IServiceProviderIsService services) : IValidateOptions<EntityFrameworkStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, EntityFrameworkStoreOptions options)
    {
        if (options.Database is null)
        {
            return ValidateOptionsResult.Fail("The HoopAI token store has no database. Name one: AddEntityFrameworkStore(o => o.UseSqlite(\"hoopai.db\")).");
        }

        if (options.KeysFolder is not null && options.UseApplicationKeys)
        {
            return ValidateOptionsResult.Fail(
                $"The HoopAI token store can use one key ring, and is told of two: KeysFolder = '{options.KeysFolder}' and UseApplicationKeys = true. Set one of them.");
        }

        if (options.UseApplicationKeys && !services.IsService(typeof(IDataProtectionProvider)))
        {
            return ValidateOptionsResult.Fail(
                "The HoopAI token store is to encrypt with the application's keys (UseApplicationKeys), but there are none. "
                + "Call services.AddDataProtection().SetApplicationName(…) and persist its keys, for instance with PersistKeysToFileSystem; or set KeysFolder instead.");
        }

        if (!options.UseApplicationKeys && (options.KeysFolder ?? options.DefaultKeysFolder) is null or "")
        {
            return ValidateOptionsResult.Fail(
                "The HoopAI token store has no keys to encrypt tokens with. Set KeysFolder to a folder that lasts and that all processes of this database share, "
                + "or UseApplicationKeys to use the application's Data Protection.");
        }

        return ValidateOptionsResult.Success;
    }
}
