using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Commands;

/// <summary>Runs a command, prints its faults in the form that MSBuild reads, and answers with the exit code.</summary>
internal static class Report
{
    // Documents are walked recursively, and may be nested thousands deep.
    private const int StackSize = 256 * 1024 * 1024;

    public static int Run(DiagnosticBag diagnostics, Action command)
    {
        var thread = new Thread(() => RunGuarded(diagnostics, command), StackSize);
        thread.Start();
        thread.Join();
        Print(diagnostics);
        return diagnostics.HasErrors ? 1 : 0;
    }

    private static void RunGuarded(DiagnosticBag diagnostics, Action command)
    {
        try
        {
            command();
        }
        catch (GenerationException e)
        {
            diagnostics.Add(e.Diagnostic);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Fail(DiagnosticCodes.NotReadable, SourceLocation.None, e.Message.TrimEnd('.'), "make the file or folder readable, and close what holds it open");
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            diagnostics.Fail(DiagnosticCodes.Internal, SourceLocation.None, $"the generator itself failed: {e.Message.TrimEnd('.')}", "report this with the document and the text above");
        }
    }

    private static void Print(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.All)
        {
            Console.WriteLine(diagnostic);
        }
    }
}
