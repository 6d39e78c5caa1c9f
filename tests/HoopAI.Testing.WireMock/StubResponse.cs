namespace HoopAI.Testing.WireMock;

/// <summary>What a stub answers, or does instead.</summary>
public sealed record StubResponse
{
    /// <summary>The status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Headers.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The body.</summary>
    public string? Body { get; init; }

    /// <summary>How long the answer waits first.</summary>
    public int? FixedDelayMilliseconds { get; init; }

    /// <summary>The body in pieces over a time; null for all at once.</summary>
    public Dribble? ChunkedDribbleDelay { get; init; }

    /// <summary>What happens to the connection; null for nothing. The rest does not matter then, but for the delay.</summary>
    public ConnectionFault? Fault { get; init; }

    /// <summary>An answer of JSON.</summary>
    public static StubResponse Json(string body, int status = 200) => Of(status, "application/json", body);

    /// <summary>An answer of any kind.</summary>
    public static StubResponse Of(int status, string contentType, string body) =>
        new() { Status = status, Body = body, Headers = new Dictionary<string, string> { ["Content-Type"] = contentType } };

    /// <summary>A connection that goes wrong.</summary>
    public static StubResponse Failing(ConnectionFault fault) => new() { Fault = fault };
}
