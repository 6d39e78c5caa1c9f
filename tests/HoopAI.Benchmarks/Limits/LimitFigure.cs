namespace HoopAI.Benchmarks.Limits;

/// <summary>One scenario's result.</summary>
/// <param name="Scenario">What was done.</param>
/// <param name="Window">How the platform lays its windows.</param>
/// <param name="DelayMilliseconds">Up to how long it waits before it counts a request.</param>
/// <param name="Requests">How many requests arrived.</param>
/// <param name="Refused">How many of them it answered with 429.</param>
/// <param name="Use">How much of the budget was used; the least, of several locations.</param>
/// <param name="Details">What else the scenario shows.</param>
/// <param name="Passed">Whether it is as it must be.</param>
internal sealed record LimitFigure(
    string Scenario, string Window, int DelayMilliseconds, int Requests, int Refused, double Use, IReadOnlyDictionary<string, double> Details, bool Passed);
