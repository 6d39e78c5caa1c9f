using System.Runtime.CompilerServices;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.PublicApi;

/// <summary>A public member as one line, such as a caller could depend on it.</summary>
internal static class ApiSignature
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? [parent] : Type.EmptyTypes)
            .Concat((type.IsEnum ? [] : type.GetInterfaces()).Where(item => item.IsVisible && item.Name != "ISerializable").OrderBy(item => item.Name, StringComparer.Ordinal))
            .Select(TypeNames.Short);
        var name = type.IsNested ? $"{type.DeclaringType!.Short()}.{type.Short()}" : $"{type.Namespace}.{type.Short()}";
        return string.Join(" : ", new[] { $"{kind} {name}", string.Join(", ", bases) }.Where(part => part.Length > 0));
    }

    /// <summary>What may be used or overridden from outside.</summary>
    public static IEnumerable<(string Name, string Line)> MembersOf(Type type) => type.GetMembers(Declared)
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)) || member is PropertyInfo)
        .Select(member => (member.Name, Line: Of(member)))
        .Where(member => member.Line is not null)
        .Select(member => (member.Name, member.Line!))
        .OrderBy(member => member.Item2, StringComparer.Ordinal);

    public static string Of(ParameterInfo parameter)
    {
        var type = $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Annotate(parameter.ParameterType, Nullability.Create(parameter))}".Replace("&", "");
        return parameter.HasDefaultValue ? $"{type} {parameter.Name} = {(parameter.DefaultValue is null ? "default" : Convert.ToString(parameter.DefaultValue, System.Globalization.CultureInfo.InvariantCulture))}" : $"{type} {parameter.Name}";
    }

    private static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsOpen(constructor) => $"{Static(constructor)}new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } operation when IsOpen(operation) && operation.Name.StartsWith("op_", StringComparison.Ordinal) => Method(operation),
        MethodInfo { IsSpecialName: false } method when IsOpen(method) && !IsOverride(method) => Method(method),
        PropertyInfo property when property.GetAccessors(true).Any(IsOpen) => Property(property),
        FieldInfo { IsPublic: true, IsSpecialName: false } field => field.IsLiteral ? $"const {field.Name} = {field.GetRawConstantValue()}" : $"field {field.FieldType.Short()} {field.Name}",
        EventInfo { AddMethod: { } add } item when IsOpen(add) => $"event {item.EventHandlerType!.Short()} {item.Name}",
        _ => null,
    };

    private static string Method(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Short))}>" : "";
        return $"{Static(method)}{Annotate(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{arguments}({Parameters(method)})";
    }

    private static string Property(PropertyInfo property)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var setter = property.SetMethod is { } set && IsOpen(set) ? set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;" : "";
        var getter = property.GetMethod is { } get && IsOpen(get) ? " get;" : "";
        return $"{Static(property.GetAccessors(true)[0])}{required}{Annotate(property.PropertyType, Nullability.Create(property))} {property.Name} {{{getter}{setter} }}";
    }

    private static string Annotate(Type type, NullabilityInfo info) =>
        !type.IsValueType && !type.IsByRef && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? $"{type.Short()}?" : type.Short();

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    private static string Static(MethodBase method) => method.IsStatic ? "static " : method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "";

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;
}
