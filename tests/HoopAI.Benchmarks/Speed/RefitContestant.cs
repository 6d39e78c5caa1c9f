#if REFIT_PACKAGE
using HoopAI.Benchmarks.Speed.HandWritten;
using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Opportunities;
using Refit;

namespace HoopAI.Benchmarks.Speed;

/// <summary>Refit, over a plain HttpClient: as most use it, and with the interfaces, models and settings of ours.</summary>
internal static class RefitContestant
{
    public static Contestant Create(Uri platform, HttpMessageHandler handler)
    {
        var contacts = RestService.For<IContactsByRefit>(CreateClient(platform, handler));
        return Contestants.Create(Contestants.Refit, new Dictionary<string, Func<Task>>
        {
            [Scenarios.GetSmall] = () => contacts.GetContactAsync(Scenarios.ContactId),
            [Scenarios.GetFull] = () => contacts.GetContactAsync(Scenarios.FullId),
            [Scenarios.GetLarge] = () => contacts.ListContactsAsync(Scenarios.LocationId, 100),
            [Scenarios.Post] = () => contacts.CreateContactAsync(Contestants.CreateHandWrittenContact()),
            [Scenarios.Error] = () => Contestants.CatchAsync<ApiException>(() => contacts.GetContactAsync(Scenarios.MissingId)),
        });
    }

    public static Contestant CreateWithOurs(Uri platform, HttpMessageHandler handler)
    {
        var http = CreateClient(platform, handler);

        // Refit does not say what it accepts.
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        return Contestants.Create(
            Contestants.RefitWithOurs,
            Contestants.Calls(
                RestService.ForGenerated<IContactsApi>(http, HoopAIRefitSettings.Create()), RestService.ForGenerated<IOpportunitiesApi>(http, HoopAIRefitSettings.Create())));
    }

    private static HttpClient CreateClient(Uri platform, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = platform };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Contestants.Token);
        return http;
    }
}
#endif
