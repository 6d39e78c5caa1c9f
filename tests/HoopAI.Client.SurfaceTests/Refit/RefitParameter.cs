using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Refit;

/// <summary>A parameter of a Refit method, or a member of its options type.</summary>
internal sealed record RefitParameter(string Name, Type Type, bool IsOptional, IReadOnlyList<CustomAttributeData> Attributes, RefitPlace Place)
{
    public string Wire => Attributes.Named("AliasAs")?.TextOf() ?? Name;

    public CustomAttributeData? Query => Attributes.Named("Query");

    public Type ValueType => Type.NotNullable();

    public static RefitParameter Of(ParameterInfo parameter, string path, bool isMultipart)
    {
        var attributes = parameter.CustomAttributes.ToList();
        var wire = attributes.Named("AliasAs")?.TextOf() ?? parameter.Name!;
        return new(parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, attributes, PlaceOf(parameter.ParameterType, wire, attributes, path, isMultipart));
    }

    public static RefitParameter Of(PropertyInfo member) => new(member.Name, member.PropertyType, true, [.. member.CustomAttributes], RefitPlace.Query);

    private static RefitPlace PlaceOf(Type type, string wire, List<CustomAttributeData> attributes, string path, bool isMultipart)
    {
        if (type == typeof(CancellationToken))
        {
            return RefitPlace.Cancellation;
        }

        if (attributes.Named("Body") is not null)
        {
            return RefitPlace.Body;
        }

        if (attributes.Named("Header") is not null)
        {
            return RefitPlace.Header;
        }

        if (path.Contains($"{{{wire}}}", StringComparison.OrdinalIgnoreCase))
        {
            return RefitPlace.Path;
        }

        return attributes.Named("Query") is null ? (isMultipart ? RefitPlace.Part : RefitPlace.Unknown)
            : IsOptions(type) ? RefitPlace.Options
            : RefitPlace.Query;
    }

    private static bool IsOptions(Type type) => type.IsClass && type.Namespace?.StartsWith("HoopAI", StringComparison.Ordinal) == true;
}
