using HoopAI.Client.Runtime;
using HoopAI.OpenApi.Tests;

namespace HoopAI.Client.SurfaceTests.Support;

/// <summary>The assembly that is looked at, and where it was generated.</summary>
internal static class Surface
{
    private static readonly Lazy<HashSet<string>> Generated = new(static () =>
    [
        .. from file in GeneratedFiles
           let folder = Path.GetRelativePath(GeneratedSources, Path.GetDirectoryName(file)!)
           select $"HoopAI.Client.{(folder == "." ? "" : $"{folder}.")}{Path.GetFileName(file)[..^".g.cs".Length]}",
    ]);

    public static Assembly Assembly { get; } = typeof(JsonModel).Assembly;

    public static string Sources { get; } = Path.Combine(Repository.Root, "src", "HoopAI.Client");

    public static string GeneratedSources => typeof(Surface).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "GeneratedSources").Value!;

    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IEnumerable<Type> PublicTypes => Types.Where(type => type.IsVisible && type.Namespace?.StartsWith("Refit", StringComparison.Ordinal) != true);

    public static IEnumerable<Type> Models => Types.Where(type => type.IsSubclassOf(typeof(JsonModel)) && !type.IsAbstract);

    public static IEnumerable<Type> Unions => Types.Where(type => type.IsSubclassOf(typeof(JsonUnion)) && !type.IsAbstract);

    /// <summary>Whether the client was built with <c>-p:RefitSource=package</c>; then Refit's generator has added to it.</summary>
    public static bool IsWithRefit { get; } = Assembly.GetReferencedAssemblies().Any(reference => reference.Name == "Refit");

    /// <summary>The files that people wrote.</summary>
    public static IEnumerable<string> HandWrittenFiles => Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(Sources, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));

    public static IEnumerable<string> GeneratedFiles => Directory.EnumerateFiles(GeneratedSources, "*.g.cs", SearchOption.AllDirectories);

    /// <summary>Whether a generated file declares the type, alone or beside a hand-written part.</summary>
    public static bool IsGenerated(Type type) => Generated.Value.Contains((type.DeclaringType is { } outer ? Outermost(outer) : type).FullName!.Split('`')[0]);

    /// <summary>The generated text of a type; empty if there is none.</summary>
    public static string GeneratedTextOf(Type type)
    {
        var name = Outermost(type).FullName!.Split('`')[0]["HoopAI.Client.".Length..].Replace('.', Path.DirectorySeparatorChar);
        var file = Path.Combine(GeneratedSources, $"{name}.g.cs");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
