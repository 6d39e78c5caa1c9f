using System.Text.Json;

namespace HoopAI.Benchmarks;

/// <summary>All 41 modules from nothing to written files, against a bare NSwag run with its stock templates over the same prepared document.</summary>
internal static class GenerationBenchmark
{
    public static object Run(int pairs)
    {
        var work = Directory.CreateTempSubdirectory("hoopai-generation-");
        try
        {
            var ours = Path.Combine(work.FullName, "ours");
            var peer = Directory.CreateDirectory(Path.Combine(work.FullName, "peer")).FullName;
            Generate(ours);
            File.Copy(Path.Combine(ours, "work", "hoopai.prepared.json"), Path.Combine(peer, "hoopai.prepared.json"));
            File.WriteAllText(Path.Combine(peer, "nswag.json"), StockConfiguration());
            Repository.Run(peer, Repository.NSwag, "run", "nswag.json");
            var figures = new Figures();
            for (var i = 0; i < pairs; i++)
            {
                Directory.Delete(ours, recursive: true);
                var mine = Generate(ours);
                File.Delete(Path.Combine(peer, "stock.cs"));
                figures.Add(mine, Repository.Run(peer, Repository.NSwag, "run", "nswag.json"));
            }

            var files = Directory.GetFiles(Path.Combine(ours, "output"), "*.cs", SearchOption.AllDirectories);
            return new
            {
                figures.Pairs,
                OursSeconds = figures.Ours,
                StockNSwagSeconds = figures.Peer,
                figures.Ratio,
                Files = files.Length,
                Lines = files.Sum(file => File.ReadLines(file).Count()),
                StockLines = File.ReadLines(Path.Combine(peer, "stock.cs")).Count(),
            };
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Our generation alone, into a folder that is not there yet; the seconds it took.</summary>
    public static double Generate(string folder)
    {
        var openApi = Path.Combine(Repository.Root, "openapi");
        return Repository.Run(
            Repository.Root,
            Repository.Generator, "build", "--documents", Path.Combine(openApi, "apps"), "--overlays", Path.Combine(openApi, "overlays"), "--scopes", Path.Combine(openApi, "scopes.json"), "--namespace", "HoopAI.Client", "--facade", "HoopAICaller", "--root", Repository.Root, "--work", Path.Combine(folder, "work"), "--output", Path.Combine(folder, "output"));
    }

    // The repository's own settings, less our templates.
    private static string StockConfiguration()
    {
        using var ours = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "nswag.json")));
        var node = System.Text.Json.Nodes.JsonNode.Parse(ours.RootElement.GetRawText())!;
        node["defaultVariables"] = "Input=hoopai.prepared.json,Output=stock.cs";
        node["codeGenerators"]!["openApiToCSharpClient"]!.AsObject().Remove("templateDirectory");
        return node.ToJsonString();
    }
}
