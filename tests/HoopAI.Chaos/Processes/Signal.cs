using System.Runtime.InteropServices;

namespace HoopAI.Chaos.Processes;

/// <summary>What .NET cannot send: the signals of Linux, by their numbers there.</summary>
internal enum Signal
{
    Kill = 9,
    Continue = 18,
    Stop = 19,
}

internal static class Signals
{
    private const int ParentDeathSignal = 1;

    /// <summary>False where there is no such process any more.</summary>
    public static bool Send(int process, Signal signal) => NativeKill(process, (int)signal) == 0;

    /// <summary>Ends this process when the thread that started it ends: a stopped process reads no input, and so would outlive a starter that is killed.</summary>
    public static void EndWithStarter() => NativeControl(ParentDeathSignal, (ulong)Signal.Kill, 0, 0, 0);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int process, int signal);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeControl(int option, ulong first, ulong second, ulong third, ulong fourth);
}
