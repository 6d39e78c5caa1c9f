using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Expected;
using HoopAI.Client.SurfaceTests.Refit;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Operations;

/// <summary>The implementations know of each operation what the interfaces say, and what only the facts say: token kinds and scopes.</summary>
public sealed class ImplementationTests
{
    private const string Advice = "The facts, with the overlays applied, say otherwise.";

    private static readonly IReadOnlyList<ApiOperation> Known =
    [
        .. from type in Surface.Types
           where Surface.IsGenerated(type)
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(ApiOperation)
           select (ApiOperation)field.GetValue(null)!,
    ];

    [Fact]
    public void Every_interface_has_one_sealed_implementation() => Faults.None(
        from type in RefitMethod.Interfaces
        let implementations = Surface.Types.Where(candidate => candidate.IsClass && candidate.Namespace == type.Namespace && type.IsAssignableFrom(candidate)).ToList()
        where implementations is not [{ IsSealed: true }]
        select $"{type.Name}: {string.Join(", ", implementations.Select(item => item.Name))}", Advice);

    [Fact]
    public void Every_operation_is_known_with_its_id_version_scopes_and_token_kinds()
    {
        var known = Known.ToLookup(operation => operation.ToString(), Describe);
        Faults.None(
            from operation in ExpectedOperation.All
            let expected = Describe(operation)
            let found = string.Join(" and ", known[operation.Key])
            where found != expected
            select $"{operation.Key}:\n    expected {expected}\n    found    {found}", Advice);
        Assert.Equal(ExpectedOperation.All.Count, Known.Count);
    }

    [Fact]
    public void Every_operation_is_known_by_the_name_of_its_method() => Faults.None(
        RefitMethod.All.Select(method => (method.Key, method.Info.Name)).Except(Known.Select(operation => (operation.ToString(), operation.Name))).Select(item => $"{item.Item1}: {item.Name}"), Advice);

    private static string Describe(ApiOperation operation) => $"{operation.Module}; {operation.Id}; {operation.Version}; {string.Join(",", operation.Scopes)}; {string.Join(",", operation.Security)}";

    private static string Describe(ExpectedOperation operation) => $"{operation.Module}; {operation.Node["operationId"]}; {operation.Version}; {string.Join(",", operation.Scopes)}; {string.Join(",", operation.TokenKinds)}";
}
