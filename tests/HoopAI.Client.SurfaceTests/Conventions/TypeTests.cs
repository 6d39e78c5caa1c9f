using System.Text.RegularExpressions;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Refit;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Conventions;

public sealed partial class TypeTests
{
    /// <summary>Names that break a rule for a reason.</summary>
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["ApiOperation"] = "not generated",
    };

    private static readonly Regex Misspelled = new(string.Join('|',
    [
        "Contect", "Cantact", "Successfull", "Succesful", "Monetory", "Recieve", "Seperat", "Adress", "Calender", "Wokflow", "Respose", "Reponse", "Repsonse", "Udpate", "Upadte", "Delte", "Creat(?!e|i|o)", "Intergration",
        "Subcription", "Subscripton", "Notificaton", "Opportunit(?!y|ies)", "Occured", "Avaliab", "Availabil(?!it(y|ies))", "Availablity", "Commision(?!s?ed)", "Compaign", "Campagin", "Attachement", "Assosiat", "Lenght", "Perferenc", "Refered", "Transcation", "Payement", "Templete", "Tempalte", "Locaion",
    ]), RegexOptions.Compiled);

    [Fact]
    public void Every_public_class_is_sealed_or_static_or_made_to_be_derived_from() => Faults.None(
        from type in Surface.PublicTypes
        where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(Exception).IsAssignableFrom(type) && !Surface.Types.Any(child => child.BaseType == type)
        select type.FullName, "Make it sealed, unless the assembly derives from it; exceptions may have children.");

    [Fact]
    public void Every_generated_class_is_sealed() => Faults.None(
        Surface.PublicTypes.Where(type => type is { IsClass: true, IsSealed: false } && Surface.IsGenerated(type)).Select(type => type.FullName!), "");

    [Fact]
    public void Every_asynchronous_method_ends_in_Async_and_takes_a_token_last_that_may_be_left_out() => Faults.None(
        from type in Surface.PublicTypes

        // A delegate's methods are the framework's.
        where !type.IsSubclassOf(typeof(Delegate))
        from method in MethodsOf(type)
        where IsAwaited(method) && method.Name is not ("DisposeAsync" or "MoveNextAsync")
        let last = method.GetParameters().LastOrDefault()

        // Generated code always passes the token on to the transport.
        where !method.Name.EndsWith("Async", StringComparison.Ordinal) || last?.ParameterType != typeof(CancellationToken) || !(last.HasDefaultValue || type.IsAssignableTo(typeof(ApiTransport)))
        select $"{type.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Short()))})", "Name it …Async and end with 'CancellationToken cancellationToken = default'.");

    [Fact]
    public void No_method_that_is_not_asynchronous_ends_in_Async() => Faults.None(
        from type in Surface.PublicTypes
        from method in MethodsOf(type)
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAwaited(method) && method.ReturnType.Name != "IAsyncEnumerable`1"
        select $"{type.FullName}.{method.Name}", "");

    [Fact]
    public void Type_names_are_unique_in_the_assembly() => Faults.None(
        from type in Surface.PublicTypes
        where !type.IsNested
        group type by type.Name into same
        where same.Count() > 1
        select $"{same.Key}: {string.Join(", ", same.Select(type => type.Namespace))}", "The generator decides names over all modules; a hand-written type gives way.");

    [Fact]
    public void No_name_is_one_that_a_machine_made() => Faults.None(
        from type in Surface.PublicTypes
        where Surface.IsGenerated(type) && MachineMade().IsMatch(type.Name.Split('`')[0]) && !Reasons.ContainsKey(type.Name)
        select type.FullName, "Name it in openapi/overlays/names, or give a reason in TypeTests.Reasons.");

    [Fact]
    public void No_name_is_misspelled() => Faults.None(
        from type in Surface.PublicTypes
        from name in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(member => member is not MethodInfo { IsSpecialName: true }).Select(member => member.Name).Append(type.Name).Distinct()
        where Misspelled.IsMatch(name)
        select $"{type.FullName}: {name}", "Name it in openapi/overlays/names or members; the wire name stays as it is.");

    [Fact]
    public void No_operation_is_numbered() => Faults.None(
        from method in RefitMethod.All
        where NumberedMethod().IsMatch(method.Info.Name)
        select method.Display, "Name it in openapi/overlays/names.");

    [Fact]
    public void Every_model_is_a_model_and_nothing_else() => Faults.None(
        from type in Surface.PublicTypes
        where type is { IsClass: true, IsAbstract: false } && Surface.IsGenerated(type) && !type.IsNested
        where !type.IsSubclassOf(typeof(JsonModel)) && !type.IsSubclassOf(typeof(JsonUnion)) && type.Name is not ("HoopAICaller" or "Scopes" or "WebhookEvents" or "WebhookHandlers")
            && !type.Name.EndsWith("Api", StringComparison.Ordinal) && !type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.Name.EndsWith("Paging", StringComparison.Ordinal)
        select type.FullName, "The generator makes models, unions, options, interfaces and their implementations, paging, the caller, the scopes, and the table and the handlers of events.");

    // What overrides a method of the framework has the framework's name.
    private static IEnumerable<MethodInfo> MethodsOf(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => (method.IsPublic || method.IsFamily) && !method.IsSpecialName && method.GetBaseDefinition().DeclaringType!.Assembly == Surface.Assembly);

    private static bool IsAwaited(MethodInfo method) => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name is "ValueTask" or "ValueTask`1";

    [GeneratedRegex(@"(Dto|DTO)|Anonymous|AltType|Response\d|Request\d|\d$")]
    private static partial Regex MachineMade();

    [GeneratedRegex(@"\dAsync$")]
    private static partial Regex NumberedMethod();
}
