using HoopAI.Generator.Model;
using HoopAI.Generator.Output;

namespace HoopAI.Generator.Pipeline;

/// <summary>The stages that every command shares.</summary>
internal static class Stages
{
    /// <summary>From the decided model to the text that NSwag prints with our templates.</summary>
    /// <param name="model">What is printed.</param>
    /// <param name="nswagAssembly">Where <c>dotnet-nswag.dll</c> is.</param>
    /// <param name="workFolder">The folder of intermediate files.</param>
    /// <param name="templates">Which set of templates prints, as a folder below <c>templates</c>; empty for the client's.</param>
    public static string Generate(ApiModel model, string nswagAssembly, string workFolder, string templates = "")
    {
        Directory.CreateDirectory(workFolder);
        using (var prepared = File.Create(Path.Combine(workFolder, NSwag.PreparedFile)))
        {
            PreparedWriter.Write(model, prepared);
        }

        return NSwag.Run(nswagAssembly, Path.Combine(AppContext.BaseDirectory, "nswag.json"), Path.Combine(AppContext.BaseDirectory, "templates", templates), workFolder);
    }
}
