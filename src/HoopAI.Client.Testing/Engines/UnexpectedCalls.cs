using System.Text;
using HoopAI.Client.Testing.Calls;
using HoopAI.Client.Testing.Stubs;

namespace HoopAI.Client.Testing.Engines;

/// <summary>What a strict platform says of calls that no stub is for.</summary>
internal static class UnexpectedCalls
{
    /// <summary>The client never repeats it, and no code under test expects it.</summary>
    public const int Status = 501;

    public static string Describe(IReadOnlyList<ReceivedCall> calls, IReadOnlyList<Stub> stubs)
    {
        var text = new StringBuilder("No stub of this test is for:");
        CallReport.Append(text, calls);
        text.Append(stubs.Count == 0 ? "\nNothing was stubbed." : "\nStubbed:");
        foreach (var stub in stubs)
        {
            text.Append("\n  ").Append(stub);
        }

        return text.Append("\nStub the call, or leave IsStrict out of HoopAITestPlatformOptions.").ToString();
    }
}
