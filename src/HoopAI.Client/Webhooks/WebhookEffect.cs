using System.Data.Common;

namespace HoopAI.Client.Webhooks;

/// <summary>Writes what an event means to the app, in the transaction that also notes the event as handled: both happen, once, or neither.</summary>
/// <param name="transaction">Of the inbox's database; its connection is open. Neither commit nor roll it back.</param>
/// <param name="cancellationToken">Passed on to the database.</param>
public delegate Task WebhookEffect(DbTransaction transaction, CancellationToken cancellationToken);
