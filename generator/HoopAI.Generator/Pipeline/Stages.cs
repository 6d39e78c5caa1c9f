using HoopAI.Generator.Model;
using HoopAI.Generator.Output;

namespace HoopAI.Generator.Pipeline;

/// <summary>The stages that every command shares.</summary>
internal static class Stages
{
    /// <summary>From the decided model to the text that NSwag prints with our templates.</summary>
    public static string Generate(ApiModel model, string nswagAssembly, string workFolder)
    {
        Directory.CreateDirectory(workFolder);
        using (var prepared = File.Create(Path.Combine(workFolder, NSwag.PreparedFile)))
        {
            PreparedWriter.Write(model, prepared);
        }

        return NSwag.Run(nswagAssembly, Path.Combine(AppContext.BaseDirectory, "nswag.json"), Path.Combine(AppContext.BaseDirectory, "templates"), workFolder);
    }
}
