using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Wire;

/// <summary>The client that is generated from things.yaml, compiled once for all tests of this folder.</summary>
internal static class ThingsClient
{
    private static readonly Lazy<GeneratedClient> Client = new(() => new GeneratedClient(Generated.From(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", "things.yaml")), ".yaml")));

    public static GeneratedClient Instance => Client.Value;

    /// <summary>Runs statements in which <c>api</c> is the generated implementation.</summary>
    public static Task<(object? Result, IReadOnlyList<StubServer.Arrived> Requests)> RunAsync(string statements, string answer = "{}", System.Net.HttpStatusCode status = System.Net.HttpStatusCode.OK, string mediaType = "application/json") =>
        Instance.RunAsync("IThingsApi api = new ThingsApi(client); " + statements, answer, status, mediaType);

    public static async Task<StubServer.Arrived> SendAsync(string call) => Assert.Single((await RunAsync($"await {call}; return null;")).Requests);
}
