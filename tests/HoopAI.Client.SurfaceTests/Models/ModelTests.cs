using System.Text.Json;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Models;

/// <summary>What is true of every model; each test goes over all of them.</summary>
public sealed class ModelTests
{
    private const string Unknown = "never published";

    private const string Advice = "Data would be lost, or reading would throw. The templates and Runtime/Json*.cs decide this.";

    // Of every kind, and those of the right kind with a wrong content.
    private static readonly string[] AnyValues = ["\"text\"", "\"\"", "12.5", "7", "-1e300", "99999999999999999999999", "true", "false", "{}", """{"x":{"y":[1]}}""", "[]", "[[]]", "[null]", """["a",1,{}]""", "\"2021-13-45\"", "\"\\ud83d\\ude00\""];

    [Fact]
    public void Every_model_is_a_sealed_class_that_can_be_made_without_arguments() => Faults.None(
        Surface.Models.Where(type => !type.IsSealed || !type.IsPublic || type.GetConstructor([]) is null).Select(type => type.FullName!), "");

    [Fact]
    public void Every_member_says_its_wire_name_and_no_two_have_the_same() => Faults.None(
        (from type in Surface.Models
         from member in Sample.MembersOf(type)
         where WireNameOf(member) is null || member is not { CanRead: true, CanWrite: true }
         select $"{type.FullName}.{member.Name}")
        .Concat(from type in Surface.Models
                from same in Sample.MembersOf(type).GroupBy(WireNameOf)
                where same.Count() > 1
                select $"{type.FullName}: {same.Key} is {string.Join(" and ", same.Select(member => member.Name))}"), "");

    [Fact]
    public void Every_member_that_is_set_is_written_and_read_back() => Faults.None(Surface.Models.SelectMany(RoundTrip), Advice);

    [Fact]
    public void An_unknown_member_is_kept_and_written_back() => Faults.None(Surface.Models.SelectMany(KeepUnknown), Advice);

    [Fact]
    public void A_member_that_is_missing_or_null_is_unset() => Faults.None(
        from type in Surface.Models
        from member in Sample.MembersOf(type)
        from json in (IEnumerable<string>)["{}", $"{{{Quote(WireNameOf(member)!)}:null}}"]
        let fault = Try(type, json, model => IsUnset(member, member.GetValue(model)) ? null : $"is {member.GetValue(model)}")
        where fault is not null
        select $"{type.FullName}.{member.Name}: {json} {fault}", Advice);

    [Fact]
    public void A_member_of_any_kind_is_never_an_exception_and_never_lost() => Faults.None(
        from type in Surface.Models
        from member in Sample.MembersOf(type)
        from value in AnyValues
        let json = $"{{{Quote(WireNameOf(member)!)}:{value}}}"
        let fault = Try(type, json, model => IsKept(model, type, WireNameOf(member)!, value) ? null : $"was written as {JsonSerializer.Serialize(model, type)}")
        where fault is not null
        select $"{type.FullName}.{member.Name} ({member.PropertyType.Short()}): {json} {fault}", Advice);

    [Fact]
    public void Every_member_of_an_answer_can_be_unset() => Faults.None(
        from type in AnswerTypes.All
        from member in Sample.MembersOf(type)
        where IsAlwaysSet(member)
        select $"{type.FullName}.{member.Name} ({member.PropertyType.Short()}): an answer without it would seem to have said {Activator.CreateInstance(member.PropertyType)}", Advice);

    [Fact]
    public void Every_union_keeps_whatever_came() => Faults.None(
        from type in Surface.Unions
        from value in AnyValues
        let fault = Try(type, value, union => JsonElement.DeepEquals(JsonElement.Parse(value), JsonElement.Parse(JsonSerializer.Serialize(union, type))) ? null : "was lost")
        where fault is not null
        select $"{type.FullName}: {value} {fault}", Advice);

    private static bool IsUnset(PropertyInfo member, object? value) =>
        value is null or JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null }
        || (IsAlwaysSet(member) && value.Equals(Activator.CreateInstance(member.PropertyType)));

    // A required number, boolean or enumeration of a request: it has no value that means unset, and no answer has one (see below).
    private static bool IsAlwaysSet(PropertyInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) && member.PropertyType.IsValueType && Nullable.GetUnderlyingType(member.PropertyType) is null;

    private static IEnumerable<string> RoundTrip(Type type)
    {
        var model = Sample.Model(type);
        var json = JsonSerializer.Serialize(model, type);
        var written = JsonElement.Parse(json);
        foreach (var member in Sample.MembersOf(type).Where(member => member.GetValue(model) is not null && !written.TryGetProperty(WireNameOf(member)!, out _)))
        {
            yield return $"{type.FullName}.{member.Name} is not written";
        }

        var read = (JsonModel)JsonSerializer.Deserialize(json, type)!;
        foreach (var member in Sample.MembersOf(type).Where(member => member.GetValue(model) is not null && member.GetValue(read) is null))
        {
            yield return $"{type.FullName}.{member.Name} is written as {written.GetProperty(WireNameOf(member)!)}, but not read back";
        }

        if (read.AdditionalProperties.Count > 0)
        {
            yield return $"{type.FullName}: {string.Join(", ", read.AdditionalProperties.Keys)} came back as unknown";
        }

        var again = JsonSerializer.Serialize(read, type);
        if (again != json)
        {
            yield return $"{type.FullName}: {json} became {again}";
        }
    }

    private static IEnumerable<string> KeepUnknown(Type type)
    {
        const string Value = """{"a":[1.50,null,"x"]}""";
        var fault = Try(type, $"{{{Quote(Unknown)}:{Value}}}", model =>
            ((JsonModel)model).AdditionalProperties.TryGetValue(Unknown, out var kept) && kept.GetRawText() == Value && IsKept(model, type, Unknown, Value) ? null : "is lost");
        return fault is null ? [] : [$"{type.FullName}: an unknown member {fault}"];
    }

    private static bool IsKept(object model, Type type, string name, string value) =>
        JsonElement.Parse(JsonSerializer.Serialize(model, type)).TryGetProperty(name, out var kept) && Wire.IsKept(JsonElement.Parse(value), kept);

    private static string? Try(Type type, string json, Func<object, string?> check)
    {
        try
        {
            return check(JsonSerializer.Deserialize(json, type)!);
        }
        catch (Exception e)
        {
            return $"throws {e.GetType().Name}: {e.Message}";
        }
    }

    private static string? WireNameOf(PropertyInfo member) => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
