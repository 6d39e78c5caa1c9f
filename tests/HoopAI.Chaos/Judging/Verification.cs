using HoopAI.Chaos.Workers;
using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos.Judging;

/// <summary>An installation that is of no use any more, and why.</summary>
internal sealed record Loss(string Location, bool IsQuiet, string Reason);

/// <summary>In the end: the store has the very pair that the platform honours now, and a call succeeds, for every installation.</summary>
internal static class Verification
{
    public static async Task<IReadOnlyList<Loss>> RunAsync(HoopAISandbox platform, IServiceProvider services, LocationPlan locations)
    {
        var losses = new List<Loss>();
        foreach (var location in locations.All)
        {
            // Before the call, which would repair what can still be repaired, and after it.
            if ((await LookAsync(platform, services, location) ?? await CallAsync(platform, services, location) ?? await LookAsync(platform, services, location)) is { } reason)
            {
                losses.Add(new Loss(location, locations.IsQuiet(location), reason));
            }
        }

        return losses;
    }

    private static async Task<string?> LookAsync(HoopAISandbox platform, IServiceProvider services, string location)
    {
        var stored = await services.GetRequiredService<ITokenStore>().FindAsync(Installations.KeyOf(location));
        return stored is null ? "it is not in the store"
            : stored.State != InstallationState.Active ? $"its state is {stored.State}{(stored.StateReason is { } why ? $": {why}" : "")}"
            : platform.FindCurrentTokens(location) is not { } current ? "the platform honours no refresh token of it"
            : stored.Tokens?.RefreshToken?.Reveal() != current.RefreshToken ? $"the store has another refresh token (of version {stored.Version}) than the one that the platform honours"
            : null;
    }

    /// <summary>The journal says whether it succeeded.</summary>
    private static async Task<string?> CallAsync(HoopAISandbox platform, IServiceProvider services, string location)
    {
        var before = platform.Journal.LastSequence;
        CallSignature.Call = null;
        var fault = "";
        try
        {
            await services.GetRequiredService<IHoopAIClient>().ForLocation(location).Locations.GetLocationAsync(location);
        }
        catch (HoopAIException exception)
        {
            fault = $": {exception.Message}";
        }

        var answered = platform.Journal.Entries.Any(entry => entry.Sequence > before && entry is { Status: 200, Operation: CallLedger.Operation } && entry.ResourceId == location);
        return answered ? null : $"a call does not succeed{fault}";
    }
}
