using System.Text.RegularExpressions;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.PublicApi;

/// <summary>The public API as text: the hand-written part member by member, the generated part compactly.</summary>
internal static class ApiListing
{
    /// <summary>What exists only with <c>-p:RefitSource=package</c>; the listing is the one without.</summary>
    private static readonly HashSet<string> OfRefitOnly = ["HoopAIRefitSettings", "HoopAIRefitHandler"];

    public static IEnumerable<string> HandWritten()
    {
        var sources = string.Join('\n', Surface.HandWrittenFiles.Select(File.ReadAllText));
        foreach (var type in Surface.PublicTypes.Where(type => !OfRefitOnly.Contains(type.Name)))
        {
            var isGenerated = Surface.IsGenerated(type);
            if (isGenerated && !Regex.IsMatch(sources, $@"\bpartial (class|struct|interface) {Regex.Escape(type.Name)}\b"))
            {
                continue;
            }

            var generated = isGenerated ? Surface.GeneratedTextOf(type) : "";
            yield return $"{ApiSignature.Of(type)}{(isGenerated ? " (its hand-written part)" : "")}";
            foreach (var (name, line) in ApiSignature.MembersOf(type).Where(member => !IsIn(generated, member.Name)))
            {
                yield return $"    {line}";
            }
        }
    }

    /// <summary>A line for each operation, and one for each other type with its members.</summary>
    public static IEnumerable<string> Generated() =>
        from type in Surface.PublicTypes
        where Surface.IsGenerated(type) && !type.IsNested
        from line in type.IsInterface ? Methods(type) : [$"{type.Namespace}.{type.Name}: {string.Join("; ", Compact(type))}"]
        select line;

    private static IEnumerable<string> Methods(Type type) =>
        type.GetMethods().OrderBy(method => method.Name, StringComparer.Ordinal)
            .Select(method => $"{type.Namespace}.{type.Name}.{method.Name}: {method.ReturnType.Short()} ({string.Join(", ", method.GetParameters().Select(ApiSignature.Of))})");

    private static IEnumerable<string> Compact(Type type) => type.IsOpenEnum()
        ? type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type).Select(property => property.Name).Order(StringComparer.Ordinal)
        : ApiSignature.MembersOf(type).Where(member => member.Name != ".ctor").Select(member => member.Line.Replace(" { get; set; }", "").Replace(", CancellationToken cancellationToken = default", ""));

    private static bool IsIn(string generated, string name) =>
        generated.Length > 0 && (name == ".ctor" || Regex.IsMatch(generated, $@"^\s*public [^\n=(]*\b{Regex.Escape(name)}\b", RegexOptions.Multiline));
}
