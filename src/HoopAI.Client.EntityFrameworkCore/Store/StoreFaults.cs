using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>Turns a database's faults into our exception, which says what to do.</summary>
internal sealed class StoreFaults(IDatabaseProvider provider)
{
    public bool TryTranslate(string action, InstallationKey key, Exception exception, [NotNullWhen(true)] out TokenStoreException? translated)
    {
        // A provider may wrap a fault that could pass by itself, with advice about retrying that is not ours.
        exception = exception is InvalidOperationException { InnerException: (DbException or DbUpdateException) and { } inner } ? inner : exception;
        translated = exception switch
        {
            TokenStoreException or OperationCanceledException => null,
            _ when provider.IsMissingSchema(exception) => new TokenStoreException(
                $"The token store's tables are missing from {provider.Description}, or are older than this version of the client. "
                + "Call 'await services.MigrateHoopAIStoreAsync()' once before the first use, or set the store's option MigrateAtStart.",
                exception),
            DbException or DbUpdateException => new TokenStoreException(
                $"The token store could not {action}{(key.IsDefault ? "" : $" ({key})")}: {Cause(exception)} "
                + $"The database is {provider.Description}; check that it can be reached and written. Nothing is known to have been stored; the call may be repeated without harm.",
                exception),
            _ => null,
        };
        return translated is not null;
    }

    private static string Cause(Exception exception) => (exception as DbUpdateException)?.InnerException?.Message ?? exception.Message;
}
