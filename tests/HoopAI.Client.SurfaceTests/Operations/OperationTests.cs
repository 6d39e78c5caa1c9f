using System.Text.Json;
using HoopAI.Client.SurfaceTests.Expected;
using HoopAI.Client.SurfaceTests.Refit;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Operations;

/// <summary>Every operation of the facts, as the overlays have corrected them, stands in the interfaces as it is.</summary>
public sealed class OperationTests
{
    private const string Advice = "The facts, with the overlays applied, say otherwise. Only an overlay may change what is expected.";

    [Fact]
    public void Every_module_is_one_interface()
    {
        var modules = RefitMethod.Pairs.GroupBy(pair => pair.Operation.Module, pair => pair.Method.Info.DeclaringType!.Name).ToList();
        Faults.None(modules.Where(module => module.Distinct().Count() != 1).Select(module => $"{module.Key}: {string.Join(", ", module.Distinct())}"), Advice);
        Assert.Equal(ExpectedOperation.All.Select(operation => operation.Module).Distinct().Count(), RefitMethod.Interfaces.Count);
        Assert.Equal(modules.Count, RefitMethod.Interfaces.Count);
    }

    [Fact]
    public void Every_operation_is_one_method_and_every_method_one_operation()
    {
        var expected = ExpectedOperation.All.Select(operation => operation.Key).Order().ToList();
        var found = RefitMethod.All.Select(method => method.Key).Order().ToList();
        Faults.None(expected.Except(found).Select(key => $"no method: {key}").Concat(found.Except(expected).Select(key => $"no such operation: {key}")), Advice);
        Assert.Equal(expected, found);
        Assert.Equal(expected.Count, RefitMethod.Pairs.Count);
    }

    [Fact]
    public void The_version_is_a_constant_header() => Faults.None(
        from pair in RefitMethod.Pairs
        let headers = string.Join("; ", pair.Method.Headers)
        where headers != (pair.Operation.Version is { } version ? $"Version: {version}" : "")
        select $"{pair.Method.Display}: '{headers}' instead of '{pair.Operation.Version}'", Advice);

    [Fact]
    public void Every_placeholder_of_the_path_is_a_parameter_declared_or_not() => Faults.None(
        from pair in RefitMethod.Pairs
        where !pair.Operation.Placeholders.Distinct().Order().SequenceEqual(pair.Method.At(RefitPlace.Path).Select(parameter => parameter.Wire).Order())
        select pair.Method.Display, Advice);

    [Fact]
    public void The_query_has_the_same_parameters() => Faults.None(
        from pair in RefitMethod.Pairs
        let expected = pair.Operation.Parameters("query").Select(parameter => parameter.Name).ToList()
        let found = pair.Method.QueryValues.Select(value => value.Wire).ToList()
        where !expected.Order().SequenceEqual(found.Order())
        select $"{pair.Method.Display}: missing [{string.Join(", ", expected.Except(found))}], not published [{string.Join(", ", found.Except(expected))}]", Advice);

    [Fact]
    public void A_required_query_parameter_is_a_parameter_and_an_optional_one_is_a_member_of_the_options() => Faults.None(
        from pair in RefitMethod.Pairs
        from parameter in pair.Operation.Parameters("query")
        let isParameter = pair.Method.At(RefitPlace.Query).Any(value => value.Wire == parameter.Name && !value.IsOptional)
        where isParameter != parameter.IsRequired
        select $"{pair.Method.Display}: {parameter.Name} is {(parameter.IsRequired ? "required" : "optional")}", Advice);

    [Fact]
    public void Every_parameter_has_the_type_that_is_published() => Faults.None(
        from pair in RefitMethod.Pairs
        from value in pair.Method.QueryValues.Concat(pair.Method.At(RefitPlace.Path))
        from parameter in pair.Operation.Parameters(value.Place == RefitPlace.Path ? "path" : "query")
        where parameter.Name == value.Wire
        from fault in new SchemaWalk(pair.Operation.Module) { IsText = true }.Compare(parameter.Schema, value.Type, value.Wire)
        select $"{pair.Method.Display}: {fault}", Advice);

    [Fact]
    public void A_list_in_the_query_is_written_as_published() => Faults.None(
        from pair in RefitMethod.Pairs
        from value in pair.Method.QueryValues
        where value.Type.ListItem() is not null
        from parameter in pair.Operation.Parameters("query")
        where parameter.Name == value.Wire && parameter.ListFormat != value.Query?.EnumOf()
        select $"{pair.Method.Display}: {value.Wire} is {value.Query?.EnumOf()} instead of {parameter.ListFormat}", Advice);

    [Fact]
    public void There_are_no_header_parameters_beyond_the_published_ones() => Faults.None(
        from pair in RefitMethod.Pairs
        where !pair.Operation.Parameters("header").Select(parameter => parameter.Name).Order().SequenceEqual(pair.Method.At(RefitPlace.Header).Select(parameter => parameter.Attributes.Named("Header")!.TextOf()).Order())
        select pair.Method.Display, Advice);

    [Fact]
    public void A_deprecated_operation_is_obsolete_and_no_other() => Faults.None(
        from pair in RefitMethod.Pairs
        where pair.Operation.IsDeprecated != pair.Method.Info.IsDefined(typeof(ObsoleteAttribute))
        select pair.Method.Display, Advice);

    [Fact]
    public void An_answer_without_a_schema_is_any_JSON_and_no_answer_is_lost() => Faults.None(
        from pair in RefitMethod.Pairs
        where pair.Method.Answer is null || (pair.Operation.Answer is null && pair.Method.Answer != typeof(JsonElement))
        select $"{pair.Method.Display}: {pair.Method.Info.ReturnType.Short()}", Advice);

    [Fact]
    public void An_answer_has_all_published_members_and_no_other() => Faults.None(
        from pair in RefitMethod.Pairs
        where pair.Operation.Answer is not null && pair.Method.Answer is not null
        from fault in Compare(pair.Operation.Module, pair.Operation.Answer!.Value, pair.Method.Answer!)
        select $"{pair.Method.Display}: {fault}", Advice);

    private static IEnumerable<string> Compare(string module, (string ContentType, JsonNode Schema) answer, Type type)
    {
        if (answer.ContentType == "application/json")
        {
            return new SchemaWalk(module).Compare(answer.Schema, type, "answer");
        }

        var expected = answer.ContentType.StartsWith("text/", StringComparison.Ordinal) ? typeof(string) : typeof(Stream);
        return type == expected ? [] : [$"{answer.ContentType} is {type.Short()} instead of {expected.Short()}"];
    }
}
