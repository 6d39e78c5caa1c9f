namespace HoopAI.Client.StoreConformance;

public abstract partial class SharedRateBudgetConformance
{
    /// <summary>The one promise that all of this is for. Where the maximum falls, requests on slots that were granted before still fall into the next windows.</summary>
    [SkippableTheory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task No_interval_ever_sees_more_requests_than_the_maximum(int seed, bool maxChanges)
    {
        var simulation = new SharedBudgetSimulation(Budget, AdvanceAsync, ReadClockAsync, seed, maxChanges);

        for (var step = 0; step < 500; step++)
        {
            await simulation.StepAsync();
        }

        simulation.AssertKept();
    }
}
