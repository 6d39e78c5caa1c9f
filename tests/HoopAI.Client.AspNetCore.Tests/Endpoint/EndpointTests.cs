using System.Collections.Concurrent;
using System.Net;
using System.Text;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Endpoint;

/// <summary>What the endpoint answers, and what comes of it.</summary>
public sealed class EndpointTests
{
    private static readonly DateTimeOffset Now = new ManualTimeProvider().GetUtcNow();
    private readonly ConcurrentQueue<string> _handled = new();

    [Fact]
    public async Task A_signed_delivery_is_answered_200_and_handled_as_its_event()
    {
        await using var app = await StartAsync();

        using var answer = await app.DeliverAsync(Deliveries.Contact("c1", "w1"));
        await app.HandleAllAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["contact c1"], _handled);
    }

    [Fact]
    public async Task Every_kind_of_signature_is_believed_where_it_is_configured()
    {
        await using var app = await StartAsync(endpoint: options =>
        {
            options.RsaKeys.Add(TestKeys.Platform.RsaKey);
            options.HmacSecrets.Add(TestKeys.Platform.Secret);
        });
        var body = Encoding.UTF8.GetBytes(Deliveries.Contact("c1"));

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(body, ("x-wh-signature", TestKeys.Platform.Rsa(body)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(body, ("x-wl-signature", TestKeys.Platform.Hmac(body)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(body, ("x-wl-signature", TestKeys.Platform.Hmac(body)), ("X-GHL-Signature", TestKeys.Platform.Ed25519(body)))).StatusCode);

        // A weaker one that is good does not make up for a stronger one that is not.
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body, ("x-wl-signature", TestKeys.Platform.Hmac(body)), ("X-GHL-Signature", "AAAA"))).StatusCode);
    }

    [Fact]
    public async Task Without_a_signature_or_with_a_wrong_one_nothing_is_handled()
    {
        await using var app = await StartAsync();
        var body = Encoding.UTF8.GetBytes(Deliveries.Contact("c1"));
        var other = Encoding.UTF8.GetBytes(Deliveries.Contact("c2"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body, ("X-GHL-Signature", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body, ("X-GHL-Signature", TestKeys.Platform.Ed25519(other)))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body, ("X-GHL-Signature", new TestKeys().Ed25519(body)))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body, ("x-wl-signature", TestKeys.Platform.Hmac(body)))).StatusCode);

        // The same JSON, written otherwise.
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync([.. body, (byte)' '], ("X-GHL-Signature", TestKeys.Platform.Ed25519(body)))).StatusCode);
        await app.HandleAllAsync();
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task A_repeated_delivery_is_answered_200_and_not_handled_again()
    {
        await using var app = await StartAsync();
        foreach (var again in Enumerable.Range(0, 3))
        {
            Assert.Equal(HttpStatusCode.OK, (await app.DeliverAsync(Deliveries.Contact($"c{again}", "the-same-id"))).StatusCode);
            await app.HandleAllAsync();
        }

        // Without an id, the body is what makes it the same.
        await app.DeliverAsync(Deliveries.Contact("x"));
        await app.DeliverAsync(Deliveries.Contact("x"));
        await app.HandleAllAsync();
        Assert.Equal(["contact c0", "contact x"], _handled);
    }

    [Fact]
    public async Task A_timestamp_in_the_future_is_refused_beyond_the_tolerance()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.DeliverAsync(Deliveries.Contact("1", "a", at: Now.AddMinutes(5)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.DeliverAsync(Deliveries.Contact("2", "b", at: Now.AddMinutes(5).AddSeconds(1)))).StatusCode);
    }

    [Fact]
    public async Task An_old_delivery_with_an_id_is_taken_as_long_as_ids_are_remembered_and_one_without_for_the_tolerance()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.DeliverAsync(Deliveries.Contact("1", "a", at: Now.AddDays(-7)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.DeliverAsync(Deliveries.Contact("2", "b", at: Now.AddDays(-7).AddSeconds(-1)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.DeliverAsync(Deliveries.Contact("3", at: Now.AddMinutes(-5)))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.DeliverAsync(Deliveries.Contact("4", at: Now.AddMinutes(-5).AddSeconds(-1)))).StatusCode);
        await app.HandleAllAsync();
        Assert.Equal(["contact 1", "contact 3"], _handled);
    }

    [Fact]
    public async Task A_repetition_of_what_was_accepted_is_fine_even_when_it_has_become_too_old()
    {
        await using var app = await StartAsync();
        var body = Deliveries.Contact("1", at: Now);
        await app.DeliverAsync(body);
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.OK, (await app.DeliverAsync(body)).StatusCode);
        await app.HandleAllAsync();
        Assert.Equal(["contact 1"], _handled);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_413_whether_or_not_it_says_so()
    {
        await using var app = await StartAsync(endpoint: options => options.MaxBodySize = 2048);
        var body = Encoding.UTF8.GetBytes(Deliveries.Contact(new string('x', 4096)));
        var signature = TestKeys.Platform.Ed25519(body);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, WebApp.WebhookPath) { Content = new StreamContent(new MemoryStream(body)) };
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Headers.Add("X-GHL-Signature", signature);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.SendAsync(body, ("X-GHL-Signature", signature))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Http.SendAsync(chunked).Within()).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"type\":")]
    [InlineData("ContactCreate")]
    public async Task What_is_no_JSON_object_is_answered_400(string body)
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await app.DeliverAsync(body)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_event_is_kept_as_it_came()
    {
        const string Body = """{"type":"BrandNew","locationId":"l","a":[1,2,{"b":null}]}""";
        await using var app = await StartAsync();
        await app.DeliverAsync(Body);
        await app.DeliverAsync("""{"a":"without a type"}""");
        await app.HandleAllAsync();
        Assert.Equal([$"unknown BrandNew {Body}", """unknown  {"a":"without a type"}"""], _handled.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task An_inbox_that_is_away_or_silent_is_answered_429_so_that_the_platform_sends_it_again()
    {
        AwayInbox? inbox = null;
        await using var app = await StartAsync(client: hoop =>
        {
            hoop.AddInMemoryTokenStore();
            hoop.Services.AddSingleton<IWebhookInbox>(provider => inbox = new AwayInbox(new InMemoryWebhookInbox(provider.GetRequiredService<TimeProvider>())));
        });
        inbox!.IsAway = true;

        using var away = await app.DeliverAsync(Deliveries.Contact("1", "a"));
        inbox.IsAway = false;
        inbox.IsSilent = true;
        var silent = app.DeliverAsync(Deliveries.Contact("1", "a"));
        await app.Clock.PassAsync(TimeSpan.FromSeconds(4)).Within();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await silent).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, away.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), away.Headers.RetryAfter!.Delta);

        inbox.IsSilent = false;
        Assert.Equal(HttpStatusCode.OK, (await app.DeliverAsync(Deliveries.Contact("1", "a"))).StatusCode);
        await app.HandleAllAsync();
        Assert.Equal(["contact 1"], _handled);
    }

    [Fact]
    public async Task A_new_key_is_used_as_soon_as_the_configuration_has_it_and_a_wrong_one_changes_nothing()
    {
        var keys = new TestKeys();
        var current = TestKeys.Platform.Ed25519Key;
        var source = new ChangingOptions();
        await using var app = await WebApp.StartAsync(
            client: hoop =>
            {
                hoop.AddInMemoryTokenStore().AddInMemoryWebhookInbox();
                hoop.Services.AddSingleton<Microsoft.Extensions.Options.IOptionsChangeTokenSource<WebhookEndpointOptions>>(source);
            },
            endpoint: options =>
            {
                options.Ed25519Keys.Clear();
                options.Ed25519Keys.Add(current);
            });
        var body = Encoding.UTF8.GetBytes(Deliveries.Contact("1"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(body, ("X-GHL-Signature", keys.Ed25519(body)))).StatusCode);
        current = keys.Ed25519Key;
        source.Change();
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(body, ("X-GHL-Signature", keys.Ed25519(body)))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.DeliverAsync(body)).StatusCode);
        current = "nonsense";
        source.Change();
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(body, ("X-GHL-Signature", keys.Ed25519(body)))).StatusCode);
    }

    [Fact]
    public async Task Nothing_of_a_body_a_signature_or_a_secret_is_logged()
    {
        await using var app = await StartAsync(endpoint: options => options.HmacSecrets.Add(TestKeys.Platform.Secret));
        var body = Encoding.UTF8.GetBytes(Deliveries.Contact("private-contact"));
        var signature = TestKeys.Platform.Hmac([1]);
        await app.SendAsync(body, ("x-wl-signature", signature));
        await app.DeliverAsync("private-contact");
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("private-contact", StringComparison.Ordinal) || line.Contains(signature, StringComparison.Ordinal)
            || line.Contains(TestKeys.Platform.Secret.Reveal(), StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("bad-signature", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rubbish_does_not_fill_the_log()
    {
        await using var app = await StartAsync();
        for (var i = 0; i < 50; i++)
        {
            await app.SendAsync([1], ("X-GHL-Signature", "AAAA"));
        }

        Assert.Single(app.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("bad-signature", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SendAsync([1], ("X-GHL-Signature", "AAAA"));
        Assert.Equal(2, app.Log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("bad-signature", StringComparison.Ordinal)));
    }

    private Task<WebApp> StartAsync(Action<WebhookEndpointOptions>? endpoint = null, Action<IHoopAIBuilder>? client = null) => WebApp.StartAsync(
        client: client,
        endpoint: endpoint,
        handlers: webhooks => webhooks
            .OnContactCreate((contact, _, _) =>
            {
                _handled.Enqueue($"contact {contact.Id}");
                return Task.CompletedTask;
            })
            .OnUnknown((context, _) =>
            {
                _handled.Enqueue($"unknown {context.EventName} {Encoding.UTF8.GetString(context.Message.Body.Span)}");
                return Task.CompletedTask;
            }));
}
