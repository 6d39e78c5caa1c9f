namespace HoopAI.Benchmarks.Builds;

/// <summary>How long builds take, in seconds. Medians.</summary>
/// <param name="Runs">How often each was done.</param>
/// <param name="Generation">All modules from the documents to written files, the generator being built.</param>
/// <param name="ClientFromScratch">The client with nothing there but its sources: restore, generator, generation, compilation.</param>
/// <param name="AppFromScratch">A small app that references the client, which is built: restore and compilation.</param>
/// <param name="AppAfterAChange">The same after one of its files has changed.</param>
/// <param name="AppUnchanged">The same with nothing to do.</param>
internal sealed record BuildTimes(int Runs, double Generation, double ClientFromScratch, double AppFromScratch, double AppAfterAChange, double AppUnchanged);
