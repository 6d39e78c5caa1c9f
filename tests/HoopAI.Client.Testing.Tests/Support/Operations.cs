using System.Reflection;

namespace HoopAI.Client.Testing.Tests.Support;

/// <summary>Every method of the client, beside its method in the kit.</summary>
/// <param name="Module">The client's property of the module.</param>
/// <param name="Method">The client's method.</param>
internal sealed record Operations(PropertyInfo Module, MethodInfo Method)
{
    public static IReadOnlyList<Operations> All { get; } =
    [
        .. from module in typeof(HoopAICaller).GetProperties()
           where module.PropertyType.Name.EndsWith("Api", StringComparison.Ordinal)
           from method in module.PropertyType.GetMethods()
           select new Operations(module, method),
    ];

    public string Name => $"{Module.Name}.{Method.Name}";

    /// <summary>The verb and the path in the method's attribute.</summary>
    public string Route => Method.GetCustomAttributesData()
        .Where(data => data.AttributeType.Namespace == "Refit" && data.ConstructorArguments is [{ Value: string and ['/', ..] }])
        .Select(data => $"{data.AttributeType.Name[..^"Attribute".Length].ToUpperInvariant()} {data.ConstructorArguments[0].Value}")
        .Single();

    /// <summary>The method of the module's group; null where it is missing.</summary>
    public MethodInfo? Grouped => typeof(HoopAITestPlatform).GetProperty(Module.Name)?.PropertyType.GetMethod("On" + Method.Name[..^"Async".Length]);

    /// <summary>The same on the platform itself, in the module's namespace; null where it is missing.</summary>
    public MethodInfo? Flat => typeof(HoopAITestPlatform).Assembly
        .GetType($"{Module.PropertyType.Namespace}.{Module.Name}StubExtensions")?.GetMethod("On" + Method.Name[..^"Async".Length]);

    /// <summary>Calls the kit's method with the path values of a call of the client's, or with none.</summary>
    public dynamic Stub(HoopAITestPlatform platform, IReadOnlyDictionary<string, object?> values) => Grouped!.Invoke(
        typeof(HoopAITestPlatform).GetProperty(Module.Name)!.GetValue(platform),
        [.. Grouped.GetParameters().Select(parameter => values.GetValueOrDefault(parameter.Name!))])!;
}
