using HoopAI.Client;
using HoopAI.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.EndToEnd.Tests;

/// <summary>What the pages on the web parts show, so that it compiles. <see cref="ReadmeTests"/> holds them together.</summary>
internal static class WebExamples
{
    public static void Readme(WebApplicationBuilder builder, IHoopAIBuilder hoopai, WebApplication app, IGreetings greetings)
    {
        builder.Services.AddDataProtection();
        builder.Services.AddHealthChecks().AddHoopAICheck();
        hoopai.AddWebhooks(webhooks => webhooks.OnContactCreate((contact, context, cancellationToken) => greetings.SendAsync(contact.Email, cancellationToken)));

        app.MapHoopAIInstall(options => options.Scopes.Add(Scopes.ContactsReadonly));
        app.MapHoopAIWebhooks();
    }

    public static void Webhooks(IHoopAIBuilder hoopai, WebApplication app, IGreetings greetings, IArchive archive)
    {
        hoopai.AddWebhooks(webhooks => webhooks
            .OnContactCreate((contact, context, cancellationToken) => greetings.SendAsync(contact.Email, cancellationToken))
            .On<InvoicePaidEvent, Bookkeeping>()
            .OnUnknown((context, cancellationToken) => archive.StoreAsync(context.Message.Body, cancellationToken)));

        app.MapHoopAIWebhooks("/hoopai/webhooks");
    }

    public static void Once(WebhookHandlers webhooks)
    {
        webhooks.OnInvoicePaid((invoice, context, cancellationToken) =>
        {
            context.WriteOnce(async (transaction, ending) =>
            {
                await using var db = new ShopContext(transaction.Connection!);
                await db.Database.UseTransactionAsync(transaction, ending);
                db.Payments.Add(new Payment { Invoice = invoice.Id });
                await db.SaveChangesAsync(ending);
            });
            return Task.CompletedTask;
        });
    }

    public static void Install(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.AddDataProtection();

        app.MapHoopAIInstall(options =>
        {
            options.Scopes.Add(Scopes.ContactsReadonly);
            options.Scopes.Add(Scopes.OAuthReadonly);
            options.Scopes.Add(Scopes.OAuthWrite);
            options.ReturnUrl = "/settings";
        });
    }
}

internal interface IGreetings
{
    Task SendAsync(string? email, CancellationToken cancellationToken);
}

internal interface IArchive
{
    Task StoreAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}

internal sealed class Bookkeeping : IWebhookHandler<InvoicePaidEvent>
{
    public Task HandleAsync(InvoicePaidEvent webhookEvent, WebhookContext context, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

internal sealed class Payment
{
    public int Id { get; set; }

    public string? Invoice { get; set; }
}

internal sealed class ShopContext(System.Data.Common.DbConnection connection) : DbContext
{
    public DbSet<Payment> Payments => Set<Payment>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);
}
