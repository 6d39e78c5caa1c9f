namespace HoopAI.Benchmarks.Memory;

/// <summary>What the client keeps in memory.</summary>
internal sealed record MemoryFigures
{
    private const double MostOfAnInstallation = 400;
    private const double MostOfABudget = 300;

    /// <summary>How many locations were called.</summary>
    public required int Resources { get; init; }

    /// <summary>Bytes of each cached installation, beyond those of its token of 1,000 characters.</summary>
    public required double CachedInstallation { get; init; }

    /// <summary>Bytes of each resource's budget, which a few calls have used and which is idle now.</summary>
    public required double IdleBudget { get; init; }

    /// <summary>How many locations were called until their window was full.</summary>
    public required int FilledResources { get; init; }

    /// <summary>Bytes of each budget whose window was full once, and which is idle now.</summary>
    public required double IdleBudgetOnceFull { get; init; }

    public required HourFigure Hour { get; init; }

    public bool Passed => CachedInstallation <= MostOfAnInstallation && IdleBudget <= MostOfABudget && IdleBudgetOnceFull <= MostOfABudget && Hour.Passed;
}
