using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
public sealed partial class ContactsApi
{
    private static readonly ApiOperation s_get = new("contacts", "get-contact", "GetContactAsync", HttpMethod.Get, "/contacts/{contactId}", "2021-07-28", ["contacts.readonly"], ["bearer"]);
    private static readonly ApiOperation s_post = new("contacts", "create-contact", "CreateContactAsync", HttpMethod.Post, "/contacts/", null, [], []);

    private readonly ApiTransport _transport;

    public ContactsApi(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
    }

    public ContactsApi(HttpClient client) : this(new HttpClientTransport(client)) { }

    public Task<Contact> GetContactAsync(string contactId, string? locationId = null, long? limit = null, ContactKind? kind = null, IList<string>? tags = null, IList<ContactKind>? kinds = null, Address? filter = null, JsonElement? any = null, CancellationToken cancellationToken = default)
    {
        var url = new ApiUrl("/contacts/");
        url.AppendPath(contactId, nameof(contactId));
        url.AppendQuery("locationId", locationId);
        url.AppendQuery("limit", limit);
        url.AppendQuery("kind", kind);
        url.AppendQuery("tags", tags);
        url.AppendQuery("kinds", kinds, QueryStyle.Comma);
        url.AppendQueryJson<Address, JsonObjectOf<Address>>("filter", filter);
        url.AppendQueryJson<JsonElement, JsonAny>("any", any);
        return _transport.SendAsync<Contact, JsonObjectOf<Contact>>(s_get, url.ToString(), null, cancellationToken);
    }

    public Task<JsonElement> GetAnyAsync(CancellationToken cancellationToken = default) =>
        _transport.SendAsync<JsonElement, JsonAny>(s_get, "/contacts/", null, cancellationToken);

    public Task<IList<Contact>> GetListAsync(CancellationToken cancellationToken = default) =>
        _transport.SendAsync<IList<Contact>, JsonList<Contact, JsonObjectOf<Contact>>>(s_get, "/contacts/", null, cancellationToken);

    public Task<Contact> CreateContactAsync(Contact? body, CancellationToken cancellationToken = default) =>
        _transport.SendAsync<Contact, JsonObjectOf<Contact>>(s_post, "/contacts/", JsonBody.Create<Contact, JsonObjectOf<Contact>>(body), cancellationToken);

    public Task<JsonElement> SendFormAsync(Contact? body, CancellationToken cancellationToken = default) =>
        _transport.SendAsync<JsonElement, JsonAny>(s_post, "/contacts/", FormBody.Create(body), cancellationToken);

    public Task<JsonElement> UploadAsync(FileContent? file, string? name = null, bool? hosted = null, int? count = null, ContactKind? kind = null, Address? address = null, CancellationToken cancellationToken = default)
    {
        var form = new MultipartBody();
        form.Add("file", file);
        form.Add("name", name);
        form.Add("hosted", hosted);
        form.Add("count", count);
        form.Add("kind", kind);
        form.AddJson<Address, JsonObjectOf<Address>>("address", address);
        return _transport.SendAsync<JsonElement, JsonAny>(s_post, "/contacts/", form, cancellationToken);
    }

    public Task<JsonElement> DeleteContactAsync(string? reason = null, DateTimeOffset? since = null, IList<long>? ids = null, CancellationToken cancellationToken = default)
    {
        var headers = new HeaderTransport(_transport);
        headers.Add("X-Reason", reason);
        headers.Add("X-Since", since);
        headers.Add("X-Ids", ids);
        return headers.SendAsync<JsonElement, JsonAny>(s_post, "/contacts/", null, cancellationToken);
    }

    public Task<Stream> DownloadAsync(CancellationToken cancellationToken = default) => _transport.SendForStreamAsync(s_get, "/contacts/", null, cancellationToken);

    public Task<string> GetTextAsync(CancellationToken cancellationToken = default) => _transport.SendForTextAsync(s_get, "/contacts/", null, cancellationToken);
}
