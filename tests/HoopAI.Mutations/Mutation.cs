using System.Text.Json;

namespace HoopAI.Mutations;

/// <summary>One small way to break the client.</summary>
/// <param name="What">What is broken, in words.</param>
/// <param name="File">Below the client's folder; <c>Generated/</c> stands for where the build puts generated code.</param>
/// <param name="Find">The text that is replaced; only its first occurrence is.</param>
/// <param name="Replace">By what.</param>
/// <param name="Module">The module whose tests are run first; a survivor meets all tests.</param>
internal sealed record Mutation(string What, string File, string Find, string Replace, string Module)
{
    public static IReadOnlyList<Mutation> ReadAll()
    {
        using var list = typeof(Mutation).Assembly.GetManifestResourceStream("mutations.json")!;
        return JsonSerializer.Deserialize<List<Mutation>>(list, JsonSerializerOptions.Web)!;
    }
}
