using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Workers;
using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Client.Webhooks;
using HoopAI.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoopAI.Chaos.Webhooks;

/// <summary>What this program does when it is started as a webhook worker: an app as users set it up, until its standard input ends.</summary>
internal static class WebhookWorkerProgram
{
    public const string Argument = "webhook-worker";
    public const string Path = "/hoopai/webhooks";
    public const string Ready = "ready ";

    /// <summary>Short, so that what a killed worker had in its hands is free again soon.</summary>
    public static readonly TimeSpan HandlerTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(2);

    public static ProcessStartInfo Command()
    {
        var start = WorkerProgram.Command();
        start.ArgumentList.RemoveAt(start.ArgumentList.Count - 1);
        start.ArgumentList.Add(Argument);
        return start;
    }

    public static async Task<int> RunAsync()
    {
        Signals.EndWithStarter();
        using var input = new StreamReader(Console.OpenStandardInput());
        var order = JsonSerializer.Deserialize<WebhookWorkerOrder>(await input.ReadLineAsync() ?? throw new InvalidOperationException("A worker is told what to do by whoever starts it."))!;
        await using var app = Build(order);
        await app.StartAsync();
        Console.WriteLine($"{Ready}{new Uri(app.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture)}");
        await Pipes.ReadAsync(input, _ => { });
        await app.StopAsync();
        return 0;
    }

    private static WebApplication Build(WebhookWorkerOrder order)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new WorkerLog(order.Id));
        builder.Services
            .AddHoopAI(options =>
            {
                (options.ClientId, options.ClientSecret) = (SandboxSeed.ClientId, new Secret(SandboxSeed.ClientSecret));
                options.TokenRefresh.BackgroundRefresh = false;
            })
            .AddEntityFrameworkStore(order.Store.Apply)
            .AddWebhooks(
                webhooks => webhooks.OnContactCreate((contact, context, cancellationToken) => HandleAsync(order.Id, contact, context, cancellationToken)),
                options => options.HandlerTimeout = HandlerTimeout);
        var app = builder.Build();
        app.MapHoopAIWebhooks(Path, options =>
        {
            options.Ed25519Keys.Clear();
            options.Ed25519Keys.Add(order.PublicKey);
        });
        return app;
    }

    private static async Task HandleAsync(int worker, ContactCreateEvent contact, WebhookContext context, CancellationToken cancellationToken)
    {
        // Both before and in the transaction there is time to be killed.
        await Task.Delay(Work, cancellationToken);
        context.WriteOnce(async (transaction, ending) =>
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {EffectTable.Name} (location, contact, worker, attempt) VALUES (@location, @contact, @worker, @attempt)";
            Add(command, "@location", contact.LocationId!);
            Add(command, "@contact", contact.Id!);
            Add(command, "@worker", worker);
            Add(command, "@attempt", context.Attempt);
            await command.ExecuteNonQueryAsync(ending);
            await Task.Delay(Work, ending);
        });
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
