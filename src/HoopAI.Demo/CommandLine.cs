using System.Globalization;
using HoopAI.Demo.Web;

namespace HoopAI.Demo;

/// <summary>What was asked for on the command line.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Use: dotnet run --project src/HoopAI.Demo [-- OPTIONS]
          (nothing)                       the web app; prints its address
          --port NUMBER  --data FOLDER    its port (a free one if taken; 0: any), and where it keeps its data
          --headless [--json]             works without a browser: prints each step and ends
        """;

    public bool IsHeadless { get; private init; }

    public bool IsJson { get; private init; }

    public DemoOptions Web { get; private init; } = new();

    /// <summary>Null where an argument is not understood.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> args)
    {
        var command = new CommandLine();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--headless":
                    command = command with { IsHeadless = true };
                    break;
                case "--json":
                    command = command with { IsHeadless = true, IsJson = true };
                    break;
                case "--port" when i + 1 < args.Count && ushort.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                    command = command with { Web = command.Web with { Port = port } };
                    i++;
                    break;
                case "--data" when i + 1 < args.Count && args[i + 1].Length > 0:
                    command = command with { Web = command.Web with { Folder = Path.GetFullPath(args[i + 1]) } };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return command;
    }
}
