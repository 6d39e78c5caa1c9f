using System.Reflection;
using HoopAI.Client.Testing.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Tests;

/// <summary>The generated methods, against the client's and against the documents.</summary>
public sealed class SurfaceTests : IAsyncLifetime
{
    private HoopAITestPlatform _platform = null!;

    public async Task InitializeAsync() => _platform = await HoopAITestPlatform.StartAsync();

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public void Every_operation_of_the_client_has_its_method_in_its_modules_group_and_on_the_platform()
    {
        Assert.Equal(576, Operations.All.Count);
        Assert.All(Operations.All, operation =>
        {
            Assert.True(operation.Grouped is not null, $"{operation.Name} has no method in its group.");
            Assert.True(operation.Flat is not null, $"{operation.Name} has no method on the platform.");
            Assert.Equal(operation.Grouped!.ReturnType, operation.Flat!.ReturnType);
            Assert.Equal([typeof(HoopAITestPlatform), .. operation.Grouped.GetParameters().Select(parameter => parameter.ParameterType)], operation.Flat.GetParameters().Select(parameter => parameter.ParameterType));
        });
    }

    [Fact]
    public void Every_method_is_about_the_operation_of_its_name()
    {
        var faults = new List<string>();
        foreach (var operation in Operations.All)
        {
            string id = operation.Stub(_platform, new Dictionary<string, object?>()).Operation;
            var documented = OperationCatalog.Platform[id].Documented;
            if ($"{documented.Method} {documented.Path}" != operation.Route)
            {
                faults.Add($"{operation.Name} is {operation.Route}, but its stub is {documented.Method} {documented.Path}");
            }
        }

        Assert.Empty(faults);
        Assert.Equal(576, Operations.All.Select(operation => (string)operation.Stub(_platform, new Dictionary<string, object?>()).Operation).Distinct().Count());
    }

    [Fact]
    public void Every_method_takes_the_values_of_its_path_and_all_are_optional() => Assert.All(Operations.All, operation =>
    {
        var parameters = operation.Grouped!.GetParameters();
        Assert.Equal(operation.Route.Count(character => character == '{'), parameters.Length);
        Assert.All(parameters, parameter =>
        {
            Assert.True(parameter.HasDefaultValue && parameter.DefaultValue is null, $"{operation.Name}: {parameter.Name} is not optional.");
            var wanted = operation.Method.GetParameters().Single(candidate => candidate.Name == parameter.Name).ParameterType;
            Assert.Equal(wanted, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
        });
    });

    [Fact]
    public void Every_method_knows_the_type_of_the_answer_and_of_a_typed_body() => Assert.All(Operations.All, operation =>
    {
        var answer = operation.Method.ReturnType.GetGenericArguments().Single();
        var body = operation.Method.GetParameters().Where(IsTypedBody).Select(parameter => parameter.ParameterType);
        Assert.Equal([.. body, answer == typeof(Stream) ? typeof(byte[]) : answer], operation.Grouped!.ReturnType.GetGenericArguments());
    });

    private static bool IsTypedBody(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(HttpContent) && parameter.GetCustomAttributesData().Any(data => data.AttributeType.FullName == "Refit.BodyAttribute");
}
