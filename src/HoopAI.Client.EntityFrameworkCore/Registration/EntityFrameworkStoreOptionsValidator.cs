using HoopAI.Client.EntityFrameworkCore.Protection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Registration;

internal sealed class EntityFrameworkStoreOptionsValidator(IServiceProvider services) : IValidateOptions<EntityFrameworkStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, EntityFrameworkStoreOptions options)
    {
        if (options.Database is null)
        {
            return ValidateOptionsResult.Fail("The HoopAI token store has no database. Name one: AddEntityFrameworkStore(o => o.UseSqlite(\"hoopai.db\")), or o.UsePostgreSql(connectionString).");
        }

        if (options.KeysFolder is not null && options.UseApplicationKeys)
        {
            return ValidateOptionsResult.Fail(
                $"The HoopAI token store can use one key ring, and is told of two: KeysFolder = '{options.KeysFolder}' and UseApplicationKeys = true. Set one of them.");
        }

        if (options.UseApplicationKeys && ApplicationKeys.Refuse(services) is { } refusal)
        {
            return ValidateOptionsResult.Fail(refusal);
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
