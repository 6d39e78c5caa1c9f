using System.Collections.Generic;
using System.Net.Http;

namespace HoopAI.Client.Runtime;

/// <summary>What is known of an operation before it is called: for URLs, permissions, logs and error messages.</summary>
public sealed class ApiOperation
{
    /// <summary>Creates the description of an operation.</summary>
    /// <param name="module">See <see cref="Module"/>.</param>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="method">See <see cref="Method"/>.</param>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="version">See <see cref="Version"/>.</param>
    /// <param name="scopes">See <see cref="Scopes"/>.</param>
    /// <param name="security">See <see cref="Security"/>.</param>
    public ApiOperation(string module, string id, string name, HttpMethod method, string path, string? version, IReadOnlyList<string> scopes, IReadOnlyList<string> security)
    {
        Module = module;
        Id = id;
        Name = name;
        Method = method;
        Path = path;
        Version = version;
        Scopes = scopes;
        Security = security;
    }

    /// <summary>The API module, such as <c>contacts</c>.</summary>
    public string Module { get; }

    /// <summary>The document's <c>operationId</c>, such as <c>get-contact</c>.</summary>
    public string Id { get; }

    /// <summary>The method in C#, such as <c>GetContactAsync</c>.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path with its placeholders, such as <c>/contacts/{contactId}</c>.</summary>
    public string Path { get; }

    /// <summary>The value of the <c>Version</c> header, such as <c>2021-07-28</c>; null if none is sent.</summary>
    public string? Version { get; }

    /// <summary>The scopes that the operation needs; empty if the document names none.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The document's security schemes, any of which will do; empty if no token is needed.</summary>
    public IReadOnlyList<string> Security { get; }

    /// <summary>Headers of one call; none on the description itself.</summary>
    /// <summary><c>contacts.get-contact</c>.</summary>
    internal string QualifiedName => field ??= $"{Module}.{Id}";

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>The method and the path.</summary>
    /// <returns>Text for messages, such as <c>GET /contacts/{contactId}</c>.</returns>
    public override string ToString() => $"{Method} {Path}";

    internal ApiOperation WithHeaders(IReadOnlyList<KeyValuePair<string, string>> headers) => new(Module, Id, Name, Method, Path, Version, Scopes, Security) { Headers = headers };
}
