using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Refit;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>The method of a public interface that stands for an operation.</summary>
internal sealed record ClientMethod(MethodInfo Info)
{
    private static readonly Lazy<IReadOnlyDictionary<string, ClientMethod>> ByRoute = new(() =>
        (from type in typeof(JsonModel).Assembly.GetTypes()
         where type is { IsInterface: true, IsPublic: true }
         from method in type.GetMethods()
         from http in method.HttpMethods()
         select (Route: $"{http.VerbOf()} {http.TextOf()}", Method: new ClientMethod(method))).ToDictionary(item => item.Route, item => item.Method));

    public static int Count => ByRoute.Value.Count;

    /// <summary>The type of the answer.</summary>
    public Type Answer => Info.ReturnType.GetGenericArguments()[0];

    public static ClientMethod Of(ContractOperation operation) =>
        ByRoute.Value.GetValueOrDefault($"{operation.Method} {operation.Path}") ?? throw new MissingMethodException($"No interface has a method for {operation.Key}.");

    /// <summary>Calls it, as an app does.</summary>
    public async Task<object?> CallAsync(HoopAICaller caller, CallValues values, CancellationToken cancellationToken = default)
    {
        var task = (Task)Info.Invoke(Engine.Create(Info.DeclaringType!, caller), BindingFlags.DoNotWrapExceptions, null, Arguments(values, cancellationToken), null)!;
        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
    }

    private object?[] Arguments(CallValues values, CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, JsonNode>(values.Query);
        var isMultipart = Info.CustomAttributes.Named("Multipart") is not null;
        var parts = isMultipart ? values.Body!.AsObject().ToDictionary() : [];
        var arguments = Info.GetParameters().Select(parameter => parameter switch
        {
            _ when parameter.ParameterType == typeof(CancellationToken) => cancellationToken,
            _ when Named(parameter, "Body") => ClrValues.Create(values.Body, parameter.ParameterType),
            _ when values.Path.TryGetValue(WireNameOf(parameter), out var inPath) => ClrValues.Create(inPath, parameter.ParameterType),
            _ when Named(parameter, "Query") && IsOptions(parameter.ParameterType) => Options(parameter.ParameterType, open),
            _ when Named(parameter, "Query") => open.Remove(WireNameOf(parameter), out var inQuery) ? ClrValues.Create(inQuery, parameter.ParameterType) : null,
            _ when isMultipart => parts.Remove(WireNameOf(parameter), out var part) ? ClrValues.Create(part, parameter.ParameterType) : null,
            _ => throw new NotSupportedException($"{Info.Name}: nothing is known to put into '{parameter.Name}'."),
        }).ToArray();
        Assert.True(open.Count == 0 && parts.Count == 0, $"{Info.Name} has no parameter for {string.Join(", ", open.Keys.Concat(parts.Keys))}");
        return arguments;
    }

    private static object? Options(Type type, Dictionary<string, JsonNode> open)
    {
        var options = Activator.CreateInstance(type)!;
        var known = type.GetProperties().Select(WireNameOf).ToHashSet();
        var set = open.Where(value => known.Contains(value.Key)).ToList();
        set.ForEach(value => open.Remove(value.Key));
        return set.Count == 0 ? null : ClrValues.Fill(options, set.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)), WireNameOf);
    }

    private static bool Named(ParameterInfo parameter, string attribute) => parameter.CustomAttributes.Named(attribute) is not null;

    private static string WireNameOf(ParameterInfo parameter) => parameter.CustomAttributes.Named("AliasAs")?.TextOf() ?? parameter.Name!;

    private static string? WireNameOf(PropertyInfo member) => member.CustomAttributes.Named("AliasAs")?.TextOf();

    private static bool IsOptions(Type type) => type.IsClass && type != typeof(string) && type.ListItem() is null && type.Namespace!.StartsWith("HoopAI", StringComparison.Ordinal);
}
