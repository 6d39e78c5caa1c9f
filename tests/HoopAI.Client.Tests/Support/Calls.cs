using System.Text;
using System.Text.Json;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Support;

/// <summary>Calls as the generated classes make them.</summary>
internal static class Calls
{
    public static readonly ApiOperation Read = Operation(HttpMethod.Get, "get-contact", "/contacts/{contactId}", "bearer");
    public static readonly ApiOperation Create = Operation(HttpMethod.Post, "create-contact", "/contacts/", "bearer");
    public static readonly ApiOperation Trigger = Operation(HttpMethod.Post, "trigger", "/contacts/trigger", "bearer");

    public static ApiOperation Operation(HttpMethod method, string id, string path, params string[] security) =>
        new("contacts", id, $"{id}Async", method, path, "2021-07-28", ["contacts.readonly"], security);

    public static Task<JsonElement> GetAsync(this HoopAICaller caller, CancellationToken cancellationToken = default) =>
        caller.Transport.SendAsync<JsonElement, JsonAny>(Read, "/contacts/c1", null, cancellationToken);

    public static Task<JsonElement> PostAsync(this HoopAICaller caller, HttpContent? content = null, CancellationToken cancellationToken = default) =>
        caller.Transport.SendAsync<JsonElement, JsonAny>(Create, "/contacts/", content ?? new ByteArrayContent(Encoding.UTF8.GetBytes("""{"name":"a"}""")), cancellationToken);

    public static Task<JsonElement> PostEmptyAsync(this HoopAICaller caller) =>
        caller.Transport.SendAsync<JsonElement, JsonAny>(Trigger, "/contacts/trigger", null, default);

    /// <summary>A call that the sandbox answers whatever it holds: the first page of contacts.</summary>
    public static Task<JsonElement> CallAsync(this HoopAICaller caller) => caller.Transport.SendAsync<JsonElement, JsonAny>(
        Operation(HttpMethod.Get, "get-contacts", "/contacts/", "bearer"), $"/contacts/?locationId={caller.Resource!.Value.Id}", null, default);

    /// <summary>A test that hangs says so.</summary>
    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>A test that hangs says so.</summary>
    public static Task Within(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>The result of what must have completed already.</summary>
    public static T AtOnce<T>(this ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("It did not complete at once.");
}
