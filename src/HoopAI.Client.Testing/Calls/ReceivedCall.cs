using HoopAI.Client.Testing.Calls;

namespace HoopAI.Client.Testing;

/// <summary>A request that arrived.</summary>
public class ReceivedCall
{
    private readonly RawCall _raw;

    internal ReceivedCall(RawCall raw, CallFacts facts)
    {
        _raw = raw;
        Facts = facts;
    }

    private protected ReceivedCall(ReceivedCall call)
        : this(call._raw, call.Facts)
    {
    }

    /// <summary>The operation's id: <c>contacts.get-contact</c>; null for what is none of the documents'.</summary>
    public string? Operation => Facts.Operation;

    /// <summary>The HTTP method, in capitals.</summary>
    public string Method => _raw.Method;

    /// <summary>The path and the query exactly as they were sent.</summary>
    public string PathAndQuery => _raw.PathAndQuery;

    /// <summary>The values in the path by the documents' names, decoded.</summary>
    public IReadOnlyDictionary<string, string> Path => Facts.Path;

    /// <summary>The query, decoded, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => Facts.Query;

    /// <summary>The headers, whatever their case. In process, <c>Authorization</c> shows the id of the token instead of the token.</summary>
    public IReadOnlyDictionary<string, string> Headers => _raw.Headers;

    /// <summary>The body as text; null when there was none.</summary>
    public string? Body => _raw.Body;

    internal CallFacts Facts { get; }

    /// <summary>For messages: method, path and query, and the beginning of the body.</summary>
    public override string ToString()
    {
        const int Shown = 300;
        var body = Body is not { } text ? "" : text.Length <= Shown ? " " + text : $" {text[..Shown]}…";
        return $"{Method} {PathAndQuery}{body}";
    }
}
