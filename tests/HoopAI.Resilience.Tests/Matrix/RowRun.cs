namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>Plays a whole row: every request, with the fault striking once and always. The cells are played at the same time; none knows of another.</summary>
internal static class RowRun
{
    private const int Always = 10_000;

    public static async Task<FaultRow> PlayAsync(FaultRow row, Func<FaultKind, int, Task<IFaultScene>> setUp)
    {
        var fault = FaultKinds.All[row.Fault];
        var cells = await Task.WhenAll(RequestKind.All.Select(async request =>
        {
            var played = await Task.WhenAll(new[] { 1, Always }.Select(async strikes =>
            {
                await using var scene = await setUp(fault, strikes);
                return await new Scenario(fault, request, row.Deadline, strikes).RunAsync(scene);
            }));
            return played[0] == played[1] ? played[0] : string.Join(" · ", played);
        }));
        return row with { Cells = cells };
    }
}
