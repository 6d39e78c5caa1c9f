using HoopAI.Generator.Pipeline;

namespace HoopAI.Generator.Tests.Support;

/// <summary>The tool as a process of its own, as the build starts it.</summary>
internal static class CommandLine
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "HoopAI.Generator.dll");

    public static (int ExitCode, string Output) Run(string folder, params string[] arguments) => NSwag.Start(folder, "dotnet", [Tool, .. arguments]);

    public static (int ExitCode, string Output) Generate(Scratch scratch, string input, string output = "output") =>
        Run(scratch.Folder, "generate", input, "--output", output, "--namespace", "Acme.Things", "--nswag", NSwagRestore.Ensure(null));
}
