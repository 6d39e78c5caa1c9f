using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.ContractTests.WireMock;

/// <summary>A call that was made: what was sent, what came of it, and what the server saw.</summary>
internal sealed record ContractCall(CallValues Values, ClientMethod Method, string Token, object? Result, Exception? Failure)
{
    /// <summary>What the server saw of it.</summary>
    public List<ServedRequest> Served { get; } = [];

    /// <summary>Where no stub fitted, WireMock answers with a comparison of the request with the stub that comes closest.</summary>
    private string? Comparison => (Failure as HoopAIApiException)?.Error.Body;

    public static async Task<ContractCall> MakeAsync(ContractClient client, CallValues values, string token)
    {
        var method = ClientMethod.Of(values.Operation);
        try
        {
            return new(values, method, token, await method.CallAsync(client.CallerFor(values.Operation, token), values), null);
        }
        catch (Exception failure)
        {
            return new(values, method, token, null, failure);
        }
    }

    /// <summary>Whether a request is this call's. The token endpoint is asked without a token, but nobody else asks it.</summary>
    public bool Sent(ReceivedRequest request) => request.Header("Authorization") is { } header ? header == $"Bearer {Token}" : request.Url == Values.Operation.Path;

    /// <summary>The one request; a call that sent none or several, or whose request no stub fitted, fails the test and says what is wrong.</summary>
    public ServedRequest TheRequest()
    {
        Assert.True(Served.Count == 1, $"{Values.Operation.Key}: {Served.Count} requests arrived. {Failure}");
        var served = Served[0];
        Assert.True(served.StubId is not null, $"{Values.Operation.Key}: no stub fits what was sent.\n{served.Request.Method} {served.Request.Url}\n{served.Request.Body}\n{Comparison}");
        return served;
    }
}
