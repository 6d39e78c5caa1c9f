using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Testing.WireMock;

/// <summary>A request in the journal, with its answer.</summary>
/// <param name="Request">What arrived.</param>
/// <param name="Status">The status that was answered.</param>
/// <param name="Body">The body that was answered; where no stub fitted, WireMock's comparison with the one that came closest.</param>
/// <param name="StubId">Which stub answered; null for none.</param>
public sealed record ServedRequest(ReceivedRequest Request, int Status, string Body, string? StubId)
{
    internal static ServedRequest Of(JsonObject served) => new(
        served["request"]!.Deserialize<ReceivedRequest>(WireMockAdmin.Json)!,
        served["response"]!["status"]!.GetValue<int>(),
        served["response"]!["body"]?.GetValue<string>() ?? "",
        served["wasMatched"]!.GetValue<bool>() ? served["stubMapping"]!["id"]!.GetValue<string>() : null);
}
