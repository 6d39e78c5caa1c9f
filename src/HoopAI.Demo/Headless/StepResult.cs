namespace HoopAI.Demo.Headless;

/// <summary>How one step went.</summary>
/// <param name="Name">What the step shows.</param>
/// <param name="Succeeded">Whether it did what it should.</param>
/// <param name="Detail">What happened, in a sentence.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record StepResult(string Name, bool Succeeded, string Detail, double Seconds);
