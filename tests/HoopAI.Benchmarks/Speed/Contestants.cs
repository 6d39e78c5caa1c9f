using HoopAI.Benchmarks.Speed.HandWritten;
using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Opportunities;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Speed;

/// <summary>Makes the contestants. They send the same requests, and wait for the same answers.</summary>
internal static class Contestants
{
    public const string Hand = "hand-written";
    public const string Bare = "ours bare";
    public const string Whole = "ours whole";
    public const string Stock = "stock NSwag";
    public const string Refit = "Refit bare";

    private const string Client = "6630e1f5a9c1b2d3-lx1abcde";
    private const string Secret = "3d1e0b6c-5f0e-4d55-9b0a-6d2f2ce0a7f1";

    public static string Token { get; } = new('t', 1000);

    public static Contestant CreateHandWritten(Uri platform, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = platform };
        var client = new HandWrittenClient(http, Token);
        var refreshing = new RefreshingClient(http, Client, Secret, Token, Token);
        return Create(Hand, new Dictionary<string, Func<Task>>
        {
            [Scenarios.GetSmall] = () => client.GetContactAsync(Scenarios.ContactId),
            [Scenarios.GetFull] = () => client.GetContactAsync(Scenarios.FullId),
            [Scenarios.GetLarge] = () => client.ListContactsAsync(Scenarios.LocationId, 100),
            [Scenarios.Post] = () => client.CreateContactAsync(new ContactToMake
            {
                FirstName = "Rosan", LastName = "Deo", Name = "Rosan Deo", Email = "rosan@deos.com", LocationId = Scenarios.LocationId, Phone = "+1 888-888-8888", Address1 = "3535 1st St N", City = "Dolomite", State = "AL", Tags = ["imported"],
            }),
            [Scenarios.Search] = () => client.SearchOpportunitiesAsync(Scenarios.LocationId, "boat & trailer", "pipeline-1", "stage-2", "open", "user-3", "added_asc", 2, 20, true),
            [Scenarios.Error] = () => CatchAsync<HttpRequestException>(() => client.GetContactAsync(Scenarios.MissingId)),
            [Scenarios.Refresh] = () => refreshing.GetContactAsync(Scenarios.RefusedId),
        });
    }

    /// <summary>The generated classes on a plain HttpClient: no handlers of ours.</summary>
    public static Contestant CreateBare(Uri platform, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = platform };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        return Create(Bare, Calls(new ContactsApi(http), new OpportunitiesApi(http)));
    }

    /// <summary>As an app registers it: facade, token of an installation, pacing, resilience; nobody listens to logs, metrics or spans.</summary>
    public static async Task<(Contestant Contestant, IReadOnlyList<IAsyncDisposable> Services)> CreateWholeAsync(Uri platform, HttpMessageHandler handler)
    {
        var services = await RegisterAsync(platform, handler, TimeProvider.System);
        var clock = new LeapingClock();
        var leaping = await RegisterAsync(platform, handler, clock);
        var (location, refused) = (Location(services), Location(leaping).Contacts);
        var calls = Calls(location.Contacts, location.Opportunities);
        calls.Add(Scenarios.Refresh, () =>
        {
            clock.Leap();
            return refused.GetContactAsync(Scenarios.RefusedId);
        });
        return (Create(Whole, calls), [services, leaping]);
    }

    /// <summary>A contestant of these calls, and of the parallel ones that follow from them.</summary>
    public static Contestant Create(string name, Dictionary<string, Func<Task>> calls)
    {
        calls.Add(ParallelCalls.Scenario, ParallelCalls.Of(calls[Scenarios.GetSmall]));
        return new Contestant(name, calls);
    }

    /// <summary>A call that has to fail, as a caller who expects it goes about it.</summary>
    public static async Task CatchAsync<T>(Func<Task> call)
        where T : Exception
    {
        try
        {
            await call();
        }
        catch (T)
        {
            return;
        }

        throw new InvalidOperationException("The call did not fail.");
    }

    /// <summary>A call of each scenario, whatever stands behind the interfaces.</summary>
    public static Dictionary<string, Func<Task>> Calls(IContactsApi contacts, IOpportunitiesApi opportunities) => new()
    {
        [Scenarios.GetSmall] = () => contacts.GetContactAsync(Scenarios.ContactId),
        [Scenarios.GetFull] = () => contacts.GetContactAsync(Scenarios.FullId),
#pragma warning disable CS0618 // Deprecated by the platform, but the one operation that answers a page of contacts to a GET.
        [Scenarios.GetLarge] = () => contacts.ListContactsAsync(Scenarios.LocationId, new ListContactsOptions { Limit = 100 }),
#pragma warning restore CS0618
        [Scenarios.Post] = () => contacts.CreateContactAsync(new CreateContactRequest
        {
            FirstName = "Rosan", LastName = "Deo", Name = "Rosan Deo", Email = "rosan@deos.com", LocationId = Scenarios.LocationId, Phone = "+1 888-888-8888", Address1 = "3535 1st St N", City = "Dolomite", State = "AL", Tags = ["imported"],
        }),
        [Scenarios.Search] = () => opportunities.SearchOpportunitiesAsync(Scenarios.LocationId, new SearchOpportunitiesOptions
        {
            Query = "boat & trailer", PipelineId = "pipeline-1", PipelineStageId = "stage-2", Status = OpportunityStatus.Open, AssignedTo = "user-3", Order = "added_asc", Page = 2, Limit = 20, GetTasks = true,
        }),
        [Scenarios.Error] = () => CatchAsync<HoopAIException>(() => contacts.GetContactAsync(Scenarios.MissingId)),
    };

    private static async Task<ServiceProvider> RegisterAsync(Uri platform, HttpMessageHandler handler, TimeProvider time)
    {
        var services = new ServiceCollection().AddSingleton(time);
        services.AddHoopAI(options =>
        {
            (options.ClientId, options.ClientSecret, options.BaseAddress) = (Client, new Secret(Secret), platform);
            (options.RateLimits.Max, options.RateLimits.Interval, options.RateLimits.DailyLimit) = (50_000, TimeSpan.FromMilliseconds(10), 2_000_000_000);
        }).AddInMemoryTokenStore().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => handler));
        var provider = services.BuildServiceProvider();
        var key = new InstallationKey(Client, ResourceKind.Location, Scenarios.LocationId);
        var tokens = new TokenSet { AccessToken = new Secret(Token), RefreshToken = new Secret(Token), LocationId = Scenarios.LocationId, ExpiresAt = DateTimeOffset.UtcNow.AddYears(1), CompanyId = "company" };
        await provider.GetRequiredService<ITokenStore>().SaveInstallationAsync(key, tokens, DateTimeOffset.MaxValue);
        return provider;
    }

    private static HoopAICaller Location(ServiceProvider services) => services.GetRequiredService<IHoopAIClient>().ForLocation(Scenarios.LocationId);
}
