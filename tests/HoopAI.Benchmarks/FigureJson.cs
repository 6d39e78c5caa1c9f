using System.Text.Json;

namespace HoopAI.Benchmarks;

/// <summary>How figures are printed.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of<T>(T figures) => JsonSerializer.Serialize(figures, Layout);
}
