using System;
using System.Net.Http;
using HoopAI.Client.Runtime;

namespace HoopAI.Generated.Api;

/// <summary>All operations of the document, one property per interface.</summary>
public sealed partial class ApiClient
{
    /// <summary>Sends over a client that knows the base address, and adds what the API asks for (a token, say).</summary>
    /// <param name="client">Its <see cref="HttpClient.BaseAddress"/> must be set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public ApiClient(HttpClient client)
        : this(new HttpClientTransport(client))
    {
    }

    /// <summary>Sends over a transport of your own.</summary>
    /// <param name="transport">Where the requests go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transport"/> is null.</exception>
    public ApiClient(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        Transport = transport;
    }

    private ApiTransport Transport { get; }
}
