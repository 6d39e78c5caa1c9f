using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Expected;
using HoopAI.Client.SurfaceTests.Refit;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Operations;

public sealed class BodyTests
{
    private const string Advice = "The facts, with the overlays applied, say otherwise.";

    [Fact]
    public void An_operation_has_a_body_of_the_published_kind_or_none() => Faults.None(
        from pair in RefitMethod.Pairs
        let expected = KindOf(pair.Operation)
        let found = KindOf(pair.Method)
        where expected != found
        select $"{pair.Method.Display}: {found} instead of {expected}", Advice);

    [Fact]
    public void A_body_has_all_published_members_and_no_other() => Faults.None(
        from pair in RefitMethod.Pairs
        from body in pair.Method.At(RefitPlace.Body)
        where pair.Operation.Body?.Schema is not null && body.Type != typeof(HttpContent)
        from fault in new SchemaWalk(pair.Operation.Module).Compare(pair.Operation.Body!.Value.Schema, body.Type, "body")
        select $"{pair.Method.Display}: {fault}", Advice);

    [Fact]
    public void A_required_body_is_a_required_parameter() => Faults.None(
        from pair in RefitMethod.Pairs
        from body in pair.Method.At(RefitPlace.Body)
        where pair.Operation.Body is not { } published || published.IsRequired == body.IsOptional
        select $"{pair.Method.Display}: {body.Name}", Advice);

    [Fact]
    public void Every_part_of_a_multipart_body_is_a_parameter() => Faults.None(
        from pair in RefitMethod.Pairs
        where pair.Operation.Body is { ContentType: "multipart/form-data", Schema: not null }
        let schema = SchemaWalk.Members(pair.Operation.Module, pair.Operation.Body!.Value.Schema!)
        let found = pair.Method.At(RefitPlace.Part).Select(part => part.Wire).ToList()
        where !schema.Keys.Order().SequenceEqual(found.Order())
        select $"{pair.Method.Display}: missing [{string.Join(", ", schema.Keys.Except(found))}], not published [{string.Join(", ", found.Except(schema.Keys))}]", Advice);

    [Fact]
    public void A_binary_part_is_a_file() => Faults.None(
        from pair in RefitMethod.Pairs
        where pair.Operation.Body is { ContentType: "multipart/form-data", Schema: not null }
        from member in SchemaWalk.Members(pair.Operation.Module, pair.Operation.Body!.Value.Schema!)
        let type = pair.Method.At(RefitPlace.Part).Single(part => part.Wire == member.Key).Type
        where (member.Value?["format"]?.GetValue<string>() == "binary") != (type == typeof(FileContent))
        select $"{pair.Method.Display}: {member.Key} is {type.Short()}", Advice);

    private static string KindOf(ExpectedOperation operation) => operation.Body switch
    {
        null => "none",
        { ContentType: "application/json" } => "JSON",
        { ContentType: "application/x-www-form-urlencoded", Schema: not null } => "form",
        { ContentType: "multipart/form-data", Schema: { } schema } when SchemaWalk.Members(operation.Module, schema).Count > 0 => "multipart",
        _ => "raw content",
    };

    private static string KindOf(RefitMethod method) => method.At(RefitPlace.Body).SingleOrDefault() switch
    {
        null when method.IsMultipart => "multipart",
        null => "none",
        { Type: var type } when typeof(HttpContent).IsAssignableFrom(type) => "raw content",
        var body => body.Attributes.Named("Body")!.EnumOf() switch
        {
            "UrlEncoded" => "form",
            null or "Default" or "Serialized" => "JSON",
            var other => other,
        },
    };
}
