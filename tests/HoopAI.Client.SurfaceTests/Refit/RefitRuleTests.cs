using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Refit;

/// <summary>The shapes that Refit 15 builds without reflection (RF006 never fires), held for every operation.</summary>
public sealed class RefitRuleTests
{
    private const string Advice = "Refit would fall back to reflection (RF006), or send something else. The templates and the generator decide these shapes.";

    private static readonly HashSet<Type> Scalars = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateTimeOffset), typeof(DateOnly), typeof(Guid)];

    [Fact]
    public void Every_method_has_one_HTTP_attribute_and_a_path_that_begins_with_a_slash() => Faults.None(
        from method in RefitMethod.All
        where method.Info.HttpMethods().Count() != 1 || !method.Path.StartsWith('/') || method.Path.Contains('#') || method.Path.Count(c => c == '{') != method.Path.Count(c => c == '}')
        select method.Display, Advice);

    [Fact]
    public void Every_method_of_an_interface_is_an_operation() => Faults.None(
        from type in RefitMethod.Interfaces
        from method in type.GetMethods()
        where method.IsAbstract && !method.HttpMethods().Any()
        select $"{type.Name}.{method.Name}", Advice);

    [Fact]
    public void Every_method_returns_a_task() => Faults.None(
        from method in RefitMethod.All
        where method.Info.ReturnType != typeof(Task) && !(method.Info.ReturnType.IsGenericType && method.Info.ReturnType.GetGenericTypeDefinition() == typeof(Task<>))
        select $"{method.Display}: {method.Info.ReturnType.Short()}", Advice);

    [Fact]
    public void Every_placeholder_has_its_parameter_and_no_other_parameter_goes_into_the_path() => Faults.None(
        from method in RefitMethod.All
        let inPath = method.Path.Split('{').Skip(1).Select(part => part.Split('}')[0]).Distinct().Order()
        let declared = method.At(RefitPlace.Path).Select(parameter => parameter.Wire).Order()
        where !inPath.SequenceEqual(declared)
        select $"{method.Display}: {string.Join(", ", declared)}", Advice);

    [Fact]
    public void A_parameter_in_the_path_is_one_value_and_required_and_is_no_query() => Faults.None(
        from method in RefitMethod.All
        from parameter in method.At(RefitPlace.Path)
        where !IsScalar(parameter.Type) || Nullable.GetUnderlyingType(parameter.Type) is not null || parameter.IsOptional || parameter.Query is not null
        select $"{method.Display}: {parameter.Type.Short()} {parameter.Name}", Advice);

    [Fact]
    public void Every_parameter_has_a_place_of_its_own() => Faults.None(
        from method in RefitMethod.All
        from parameter in method.Parameters
        let refit = parameter.Attributes.OfRefit().Select(attribute => attribute.AttributeType.Name).Where(name => name != "AliasAsAttribute").ToList()
        where parameter.Place == RefitPlace.Unknown || refit.Count > 1
        select $"{method.Display}: {parameter.Name} has {string.Join(", ", refit)}; a query parameter needs [Query], a body [Body]", Advice);

    [Fact]
    public void A_query_value_is_one_value_or_a_list_of_values() => Faults.None(
        from method in RefitMethod.All
        from value in method.QueryValues
        where !IsScalar(value.ValueType) && !(value.Type.ListItem() is { } item && IsScalar(item.NotNullable()))
        select $"{method.Display}: {value.Type.Short()} {value.Name}", Advice);

    [Fact]
    public void A_list_in_the_query_says_how_it_is_written_and_a_single_value_does_not() => Faults.None(
        from method in RefitMethod.All
        from value in method.QueryValues
        where (value.Type.ListItem() is not null) != (value.Query?.EnumOf() is "Multi" or "Csv" or "Ssv" or "Pipes")
        select $"{method.Display}: {value.Type.Short()} {value.Name} has {value.Query?.EnumOf() ?? "no CollectionFormat"}", Advice);

    [Fact]
    public void Every_query_value_says_its_wire_name() => Faults.None(
        from method in RefitMethod.All
        from value in method.QueryValues
        where value.Attributes.Named("AliasAs") is null
        select $"{method.Display}: {value.Name}", Advice);

    [Fact]
    public void An_options_type_is_a_sealed_class_of_its_own_with_query_values_only() => Faults.None(
        from method in RefitMethod.All
        from options in method.At(RefitPlace.Options)
        where !options.Type.IsSealed || options.Type.BaseType != typeof(object) || !options.IsOptional || options.Type.GetInterfaces().Length > 0
            || options.Type.GetConstructor([]) is null || options.Type.GetProperties().Any(member => member is not { CanRead: true, CanWrite: true })
        select $"{method.Display}: {options.Type.Name}", Advice);

    [Fact]
    public void There_is_at_most_one_options_type_and_at_most_one_body() => Faults.None(
        from method in RefitMethod.All
        where method.At(RefitPlace.Options).Count() > 1 || method.At(RefitPlace.Body).Count() > 1 || (method.IsMultipart && method.At(RefitPlace.Body).Any())
        select method.Display, Advice);

    [Fact]
    public void The_only_cancellation_token_comes_last_and_may_be_left_out() => Faults.None(
        from method in RefitMethod.All
        where method.Parameters.Count(parameter => parameter.Place == RefitPlace.Cancellation) != 1 || method.Parameters[^1] is not { Place: RefitPlace.Cancellation, IsOptional: true }
        select method.Display, Advice);

    [Fact]
    public void A_part_is_text_a_number_an_enumeration_a_model_a_file_or_a_list_of_texts_or_files() => Faults.None(
        from method in RefitMethod.All
        from part in method.At(RefitPlace.Part)
        let item = part.Type.ListItem()
        where item is not null
            ? item != typeof(string) && item != typeof(FileContent)
            : !IsScalar(part.ValueType) && part.Type != typeof(FileContent) && part.Type != typeof(JsonElement) && !part.Type.IsSubclassOf(typeof(JsonModel))
        select $"{method.Display}: {part.Type.Short()} {part.Name}", Advice);

    [Fact]
    public void A_form_is_a_model_of_values_only() => Faults.None(
        from method in RefitMethod.All
        from body in method.At(RefitPlace.Body)
        where body.Attributes.Named("Body")!.EnumOf() == "UrlEncoded"
        from member in body.Type.GetProperties()
        where member.Name != nameof(JsonModel.AdditionalProperties) && !IsScalar(member.PropertyType.NotNullable()) && !(member.PropertyType.ListItem() is { } item && IsScalar(item))
        select $"{method.Display}: {body.Type.Name}.{member.Name} is {member.PropertyType.Short()}", Advice);

    [Fact]
    public void An_enumeration_is_one_value_in_a_URL_because_it_formats_itself() => Faults.None(
        Surface.Types.Where(type => type.IsOpenEnum() && !typeof(IFormattable).IsAssignableFrom(type)).Select(type => type.Name), Advice);

    [Fact]
    public void The_stand_in_for_Refit_stays_internal() => Assert.DoesNotContain(Surface.Types, type => type.Namespace == "Refit" && type.IsVisible);

    private static bool IsScalar(Type type) => Scalars.Contains(type) || type.IsOpenEnum();
}
