namespace HoopAI.Benchmarks;

/// <summary>A build of the client with nothing to do, against the same build with generation switched off.</summary>
internal static class BuildBenchmark
{
    public static object Run(int pairs)
    {
        var project = Path.Combine(Repository.Root, "src", "HoopAI.Client", "HoopAI.Client.csproj");
        string[] build = ["build", project, "--no-restore", "-nodeReuse:false", "--tl:off", "-v", "q"];
        string[] withoutGeneration = [.. build, "-p:HoopAIGenerate=false"];
        Repository.Run(Repository.Root, "build", project, "-nodeReuse:false", "--tl:off", "-v", "q");
        var stamp = new FileInfo(Path.Combine(Repository.Root, "src", "HoopAI.Client", "obj", "Debug", "net10.0", "hoopai", "generated.stamp"));
        var before = stamp.LastWriteTimeUtc;
        var figures = new Figures();
        for (var i = 0; i < pairs; i++)
        {
            figures.Add(Repository.Run(Repository.Root, build), Repository.Run(Repository.Root, withoutGeneration));
        }

        stamp.Refresh();
        var assembly = new FileInfo(Path.Combine(Repository.Root, "src", "HoopAI.Client", "bin", "Debug", "net10.0", "HoopAI.Client.dll"));
        return new
        {
            figures.Pairs,
            WithGenerationSeconds = figures.Ours,
            WithoutGenerationSeconds = figures.Peer,
            figures.Ratio,
            GeneratorStarted = stamp.LastWriteTimeUtc != before,
            AssemblyBytes = assembly.Length,
        };
    }
}
