namespace HoopAI.Client.SurfaceTests.Support;

internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
        [typeof(byte)] = "byte",
    };

    /// <summary>A type as it is written in C#, without namespaces.</summary>
    public static string Short(this Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{value.Short()}?";
        }

        if (type.IsArray || type.IsByRef)
        {
            return $"{type.GetElementType()!.Short()}{(type.IsArray ? "[]" : "&")}";
        }

        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>" : name;
    }

    public static bool IsOpenEnum(this Type type) => type.IsValueType && type.GetInterfaces().Any(item => item.Name is "IOpenEnum`1" or "IOpenNumberEnum`1");

    public static Type? ListItem(this Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(IList<>) || definition == typeof(IReadOnlyList<>)) ? type.GetGenericArguments()[0] : null;

    public static Type? MapValue(this Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? type.GetGenericArguments()[1] : null;

    public static Type NotNullable(this Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
