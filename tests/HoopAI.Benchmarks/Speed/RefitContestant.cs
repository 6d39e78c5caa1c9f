#if REFIT_PACKAGE
using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Opportunities;
using Refit;

namespace HoopAI.Benchmarks.Speed;

/// <summary>Refit's implementations of our interfaces on a plain HttpClient, with the settings that make them send and read what the generated classes do.</summary>
internal static class RefitContestant
{
    public static Contestant Create(Uri platform, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = platform };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Contestants.Token);

        // Refit does not say what it accepts.
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        return Contestants.Create(
            Contestants.Refit,
            Contestants.Calls(
                RestService.ForGenerated<IContactsApi>(http, HoopAIRefitSettings.Create()), RestService.ForGenerated<IOpportunitiesApi>(http, HoopAIRefitSettings.Create())));
    }
}
#endif
