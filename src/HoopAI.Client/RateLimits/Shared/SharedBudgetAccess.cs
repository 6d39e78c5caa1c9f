using Microsoft.Extensions.Logging;

namespace HoopAI.Client.RateLimits;

/// <summary>How a process takes part in a shared budget.</summary>
/// <param name="Keeper">Who keeps it.</param>
/// <param name="Budget">Its name.</param>
/// <param name="Holder">This process' name.</param>
/// <param name="Flight">How long a permit may be under way, from its being given to its answer.</param>
/// <param name="Logger">Hears when the keeper is out of reach.</param>
internal sealed record SharedBudgetAccess(ISharedRateBudget Keeper, string Budget, string Holder, TimeSpan Flight, ILogger Logger);
