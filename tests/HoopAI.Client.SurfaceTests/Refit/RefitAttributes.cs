namespace HoopAI.Client.SurfaceTests.Refit;

/// <summary>
/// Refit's attributes, by name: they are an internal stand-in of the client, or Refit's own types if it was built with <c>-p:RefitSource=package</c>.
/// </summary>
internal static class RefitAttributes
{
    private static readonly HashSet<string> Verbs = ["GetAttribute", "PostAttribute", "PutAttribute", "PatchAttribute", "DeleteAttribute", "HeadAttribute", "OptionsAttribute"];

    public static IEnumerable<CustomAttributeData> OfRefit(this IEnumerable<CustomAttributeData> attributes) => attributes.Where(attribute => attribute.AttributeType.Namespace == "Refit");

    public static CustomAttributeData? Named(this IEnumerable<CustomAttributeData> attributes, string name) => attributes.OfRefit().SingleOrDefault(attribute => attribute.AttributeType.Name == $"{name}Attribute");

    public static IEnumerable<CustomAttributeData> HttpMethods(this MethodInfo method) => method.CustomAttributes.OfRefit().Where(attribute => Verbs.Contains(attribute.AttributeType.Name));

    public static string VerbOf(this CustomAttributeData attribute) => attribute.AttributeType.Name[..^"Attribute".Length].ToUpperInvariant();

    public static string TextOf(this CustomAttributeData attribute) => (string)attribute.ConstructorArguments[0].Value!;

    /// <summary>The name of an enum member that was given; null if none was.</summary>
    public static string? EnumOf(this CustomAttributeData attribute) =>
        attribute.ConstructorArguments is [{ ArgumentType.IsEnum: true } argument] ? Enum.GetName(argument.ArgumentType, argument.Value!) : null;

    public static IReadOnlyList<string> TextsOf(this CustomAttributeData attribute) =>
        [.. ((IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(argument => (string)argument.Value!)];
}
