using System.Reflection;

namespace HoopAI.OpenApi.Tests;

/// <summary>Where the checked-in files are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    public static string OpenApi { get; } = Path.Combine(Root, "openapi");

    public static string Overlays { get; } = Path.Combine(OpenApi, "overlays");

    public static string Facts { get; } = Path.Combine(Root, "tests", "HoopAI.OpenApi.Tests", "Facts");

    public static string PagedOperations { get; } = Path.Combine(Root, "tests", "HoopAI.OpenApi.Tests", "Overlays", "paged-operations.txt");

    /// <summary>A path as it is written in a message: <c>openapi/apps/contacts.json</c>.</summary>
    public static string Display(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
