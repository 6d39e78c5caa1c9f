using HoopAI.Generator.Diagnostics;

namespace HoopAI.Generator.Commands;

/// <summary>Runs a command, prints its faults in the form that MSBuild reads, and answers with the exit code.</summary>
internal static class Report
{
    public static int Run(DiagnosticBag diagnostics, Action command)
    {
        try
        {
            command();
        }
        catch (GenerationException e)
        {
            diagnostics.Add(e.Diagnostic);
        }

        Print(diagnostics);
        return diagnostics.HasErrors ? 1 : 0;
    }

    private static void Print(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.All)
        {
            Console.WriteLine(diagnostic);
        }
    }
}
