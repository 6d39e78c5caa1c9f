using HoopAI.Benchmarks.StockNSwag;

namespace HoopAI.Benchmarks.Speed;

/// <summary>A client of NSwag's own templates, used as most do: its classes over one HttpClient, which has the headers of every request.</summary>
internal static class StockNSwagContestant
{
    public static Contestant Create(Uri platform, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: false);
        http.DefaultRequestHeaders.Authorization = new("Bearer", Contestants.Token);

        // The prepared document has the version as an extension of ours, which stock templates do not print.
        http.DefaultRequestHeaders.Add("Version", "2021-07-28");
        var (contacts, opportunities) = (new ContactsApi(platform.ToString(), http), new OpportunitiesApi(platform.ToString(), http));
        return Contestants.Create(Contestants.Stock, new Dictionary<string, Func<Task>>
        {
            [Scenarios.GetSmall] = () => contacts.GetContactAsync(Scenarios.ContactId),
            [Scenarios.GetFull] = () => contacts.GetContactAsync(Scenarios.FullId),
            [Scenarios.GetLarge] = () => contacts.ListContactsAsync(Scenarios.LocationId, null, null, null, 100),
            [Scenarios.Post] = () => contacts.CreateContactAsync(new CreateContactRequest
            {
                FirstName = "Rosan", LastName = "Deo", Name = "Rosan Deo", Email = "rosan@deos.com", LocationId = Scenarios.LocationId, Phone = "+1 888-888-8888", Address1 = "3535 1st St N", City = "Dolomite", State = "AL", Tags = ["imported"],
            }),
            [Scenarios.Search] = () => opportunities.SearchOpportunitiesAsync(
                Scenarios.LocationId, "boat & trailer", "pipeline-1", "stage-2", null, OpportunityStatus.Open, "user-3", null, null, "added_asc", null, null, null, null, null, 2, 20, true, null, null),
            [Scenarios.Error] = () => Contestants.CatchAsync<ApiException>(() => contacts.GetContactAsync(Scenarios.MissingId)),
        });
    }
}
