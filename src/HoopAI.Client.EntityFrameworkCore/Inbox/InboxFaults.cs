using System.Diagnostics.CodeAnalysis;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Webhooks;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>Turns a database's faults into the inbox's exception. What an effect throws of its own stays as it is.</summary>
internal sealed class InboxFaults(StoreFaults faults)
{
    public bool TryTranslate(string action, Exception exception, [NotNullWhen(true)] out WebhookInboxException? translated)
    {
        translated = faults.TryTranslate(action, default, exception, out var fault)
            ? new WebhookInboxException(fault.Message.Replace("The token store", "The webhook inbox", StringComparison.Ordinal), exception)
            : null;
        return translated is not null;
    }
}
