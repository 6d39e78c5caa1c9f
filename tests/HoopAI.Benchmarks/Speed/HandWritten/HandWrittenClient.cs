using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace HoopAI.Benchmarks.Speed.HandWritten;

/// <summary>
/// Frozen: calls as a good engineer writes them with <see cref="HttpClient"/> and source-generated JSON. No token is looked up or refreshed, nothing is paced,
/// repeated, logged or measured.
/// </summary>
internal sealed class HandWrittenClient(HttpClient http, string token)
{
    private readonly AuthenticationHeaderValue _authorization = new("Bearer", token);

    public Task<GotContact?> GetContactAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, $"contacts/{Uri.EscapeDataString(id)}", null, HandWrittenJson.Default.GotContact, cancellationToken);

    public Task<ContactPage?> ListContactsAsync(string locationId, int limit, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, $"contacts/?locationId={Uri.EscapeDataString(locationId)}&limit={limit.ToString(CultureInfo.InvariantCulture)}", null, HandWrittenJson.Default.ContactPage, cancellationToken);

    public Task<MadeContact?> CreateContactAsync(ContactToMake contact, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "contacts/", JsonContent.Create(contact, HandWrittenJson.Default.ContactToMake), HandWrittenJson.Default.MadeContact, cancellationToken);

    public Task<OpportunityPage?> SearchOpportunitiesAsync(string locationId, string query, string pipelineId, string stageId, string status, string assignedTo, string order, int page, int limit, bool tasks, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Get,
            $"opportunities/search?location_id={Uri.EscapeDataString(locationId)}&q={Uri.EscapeDataString(query)}&pipeline_id={Uri.EscapeDataString(pipelineId)}&pipeline_stage_id={Uri.EscapeDataString(stageId)}&status={Uri.EscapeDataString(status)}&assigned_to={Uri.EscapeDataString(assignedTo)}&order={Uri.EscapeDataString(order)}&page={page.ToString(CultureInfo.InvariantCulture)}&limit={limit.ToString(CultureInfo.InvariantCulture)}&getTasks={(tasks ? "true" : "false")}",
            null, HandWrittenJson.Default.OpportunityPage, cancellationToken);

    private async Task<T?> SendAsync<T>(HttpMethod method, string url, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Authorization = _authorization;
        request.Headers.Add("Version", "2021-07-28");
        request.Headers.Add("Accept", "application/json");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type, cancellationToken);
    }
}
