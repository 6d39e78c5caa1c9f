using System.Globalization;
using System.Text;
using HoopAI.Client.Testing.Stubs;

namespace HoopAI.Client.Testing.Calls;

/// <summary>What a test is told when the calls are not as it asked.</summary>
internal static class CallReport
{
    private const int Shown = 20;

    public static string Describe(RequestPattern request, string expected, int count, IReadOnlyList<ReceivedCall> all)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{request} should have been called {expected}, but was called {Times(count)}.");
        text.Append(all.Count == 0 ? " Nothing arrived at all." : " What arrived:");
        return Append(text, all).ToString();
    }

    public static StringBuilder Append(StringBuilder text, IReadOnlyList<ReceivedCall> calls)
    {
        foreach (var call in calls.Take(Shown))
        {
            text.Append("\n  ").Append(call);
            if (call.Operation is { } operation && HoopAITestPlatform.MethodOf(operation) is { } method)
            {
                text.Append(CultureInfo.InvariantCulture, $"   ({method})");
            }
        }

        return calls.Count <= Shown ? text : text.Append(CultureInfo.InvariantCulture, $"\n  … and {calls.Count - Shown} more");
    }

    private static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };
}
