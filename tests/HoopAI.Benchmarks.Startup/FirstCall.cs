namespace HoopAI.Benchmarks.Startup;

/// <summary>What is called.</summary>
internal static class FirstCall
{
    public const string ContactId = "seD4PfOuKoVMLkEZqohJ";

    public static string Token { get; } = new('t', 1_000);

    public static void Check(string? id)
    {
        if (id is null)
        {
            throw new InvalidOperationException("The answer has no contact.");
        }
    }
}
