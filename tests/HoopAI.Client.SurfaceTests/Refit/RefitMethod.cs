using HoopAI.Client.SurfaceTests.Expected;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Refit;

/// <summary>An operation as the interfaces declare it.</summary>
internal sealed record RefitMethod(MethodInfo Info, string Verb, string Path, IReadOnlyList<RefitParameter> Parameters)
{
    public static IReadOnlyList<Type> Interfaces { get; } = [.. Surface.Types.Where(type => type.IsInterface && type.GetMethods().Any(method => method.HttpMethods().Any()))];

    public static IReadOnlyList<RefitMethod> All { get; } = [.. Interfaces.SelectMany(type => type.GetMethods()).Where(method => method.HttpMethods().Any()).Select(Of)];

    /// <summary>Each method with the operation that it stands for.</summary>
    public static IReadOnlyList<(RefitMethod Method, ExpectedOperation Operation)> Pairs { get; } =
        [.. All.Join(ExpectedOperation.All, method => method.Key, operation => operation.Key, (method, operation) => (method, operation))];

    public string Key => $"{Verb} {Path}";

    public bool IsMultipart => Info.CustomAttributes.Named("Multipart") is not null;

    public IReadOnlyList<string> Headers => Info.CustomAttributes.Named("Headers")?.TextsOf() ?? [];

    /// <summary>The type of the answer; null for a plain task.</summary>
    public Type? Answer => Info.ReturnType.IsGenericType ? Info.ReturnType.GetGenericArguments()[0] : null;

    public string Display => $"{Info.DeclaringType!.Name}.{Info.Name} ({Verb} {Path})";

    public IEnumerable<RefitParameter> At(RefitPlace place) => Parameters.Where(parameter => parameter.Place == place);

    /// <summary>Every query value: parameters, and members of the options type.</summary>
    public IEnumerable<RefitParameter> QueryValues => At(RefitPlace.Query).Concat(At(RefitPlace.Options).SelectMany(options => MembersOf(options.Type)));

    public static IEnumerable<RefitParameter> MembersOf(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(RefitParameter.Of);

    private static RefitMethod Of(MethodInfo method)
    {
        var http = method.HttpMethods().First();
        var isMultipart = method.CustomAttributes.Named("Multipart") is not null;
        return new(method, http.VerbOf(), http.TextOf(), [.. method.GetParameters().Select(parameter => RefitParameter.Of(parameter, http.TextOf(), isMultipart))]);
    }
}
