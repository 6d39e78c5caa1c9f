namespace HoopAI.Client.AspNetCore.Tests.Support;

internal static class Patience
{
    /// <summary>A test that waits for ever says so instead.</summary>
    public static Task Within(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(60));

    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(60));
}
