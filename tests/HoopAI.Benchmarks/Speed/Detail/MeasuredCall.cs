namespace HoopAI.Benchmarks.Speed.Detail;

/// <summary>Whose call is measured, and which; BenchmarkDotNet prints it.</summary>
/// <param name="Scenario">What is called.</param>
/// <param name="Contestant">By whom.</param>
public sealed record MeasuredCall(string Scenario, string Contestant)
{
    public override string ToString() => $"{Scenario}, {Contestant}";
}
