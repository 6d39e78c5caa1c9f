using System;
using System.Net.Http;

namespace HoopAI.Client.Runtime;

/// <summary>A request that knows its operation, for the handlers on its way.</summary>
public class ApiRequest : HttpRequestMessage
{
    /// <summary>Creates a request.</summary>
    /// <param name="operation">The operation that is called.</param>
    /// <param name="uri">The absolute URL.</param>
    public ApiRequest(ApiOperation operation, Uri uri)
        : base((operation ?? throw new ArgumentNullException(nameof(operation))).Method, uri) => Operation = operation;

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; }
}
