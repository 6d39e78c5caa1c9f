namespace HoopAI.Testing.WireMock;

/// <summary>Which requests are answered how.</summary>
/// <param name="Request">Which.</param>
/// <param name="Response">How.</param>
public sealed record Stub(RequestPattern Request, StubResponse Response)
{
    /// <summary>Lower goes first where several fit. WireMock's default is 5.</summary>
    public int? Priority { get; init; }

    /// <summary>The scenario that this stub is a step of; null for none.</summary>
    public string? ScenarioName { get; init; }

    /// <summary>The state in which it answers; a scenario begins as <c>Started</c>.</summary>
    public string? RequiredScenarioState { get; init; }

    /// <summary>The state after it has answered.</summary>
    public string? NewScenarioState { get; init; }

    /// <summary>These answers in turn; the last one is repeated.</summary>
    /// <param name="scenario">A name that is not in use.</param>
    /// <param name="request">Which requests.</param>
    /// <param name="responses">The answers.</param>
    public static IEnumerable<Stub> InTurn(string scenario, RequestPattern request, params StubResponse[] responses) => responses.Select((response, index) => new Stub(request, response)
    {
        ScenarioName = scenario,
        RequiredScenarioState = index == 0 ? "Started" : $"step {index}",
        NewScenarioState = index == responses.Length - 1 ? null : $"step {index + 1}",
    });
}
