using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Registration;

/// <summary>A database that other machines cannot reach shares nothing with them: better refused at start than found out by answers of 429.</summary>
internal sealed class SharedRateLimitsValidator : IValidateOptions<EntityFrameworkStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, EntityFrameworkStoreOptions options) => options.PostgreSql is null
        ? ValidateOptionsResult.Fail(
            "AddSharedRateLimits needs PostgreSQL: register the store with AddEntityFrameworkStore(o => o.UsePostgreSql(connectionString)), "
            + "or leave AddSharedRateLimits out, and each process paces itself.")
        : ValidateOptionsResult.Success;
}
