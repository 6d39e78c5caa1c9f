using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>Makes the C# value that an app would write, for a value on the wire: through constructors and public members.</summary>
internal static class ClrValues
{
    public static object? Create(JsonNode? json, Type type)
    {
        var target = type.NotNullable();
        if (json is null)
        {
            return target == typeof(JsonElement) ? JsonElement.Parse("null") : null;
        }

        return Scalar(json, target)
            ?? (target.ListItem() is { } item ? List(json.AsArray(), item)
            : target.MapValue() is { } entry ? Map(json.AsObject(), entry)
            : target.IsSubclassOf(typeof(JsonModel)) ? Model(json.AsObject(), target)
            : throw new NotSupportedException($"{target.Short()} has no rule in ClrValues."));
    }

    /// <summary>Fills the members that carry a wire name; every value must find its member.</summary>
    public static object Fill(object target, IEnumerable<KeyValuePair<string, JsonNode?>> values, Func<PropertyInfo, string?> wireNameOf)
    {
        var members = target.GetType().GetProperties().Where(member => wireNameOf(member) is not null).ToDictionary(member => wireNameOf(member)!);
        foreach (var (name, value) in values)
        {
            var member = members.GetValueOrDefault(name) ?? throw new MissingMemberException($"{target.GetType().Short()} has no member for '{name}'.");
            member.SetValue(target, Create(value, member.PropertyType));
        }

        return target;
    }

    private static object? Scalar(JsonNode json, Type type)
    {
        if (type == typeof(JsonElement))
        {
            return json.Deserialize<JsonElement>();
        }

        if (type.IsOpenEnum())
        {
            // By one of the known values, as an app names them.
            return OpenEnums.KnownValues(type).FirstOrDefault(value => JsonNode.DeepEquals(JsonSerializer.SerializeToNode(value, type), json))
                ?? throw new MissingMemberException($"{type.Short()} has no member for {json.ToJsonString()}.");
        }

        if (type.IsSubclassOf(typeof(JsonUnion)))
        {
            return json.Deserialize(type);
        }

        var text = json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString();
        return type == typeof(string) ? text
            : type == typeof(bool) ? bool.Parse(text)
            : type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(long) ? long.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(decimal) ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : type == typeof(double) ? double.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(Guid) ? Guid.Parse(text)
            : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(DateOnly) ? DateOnly.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(byte[]) ? Convert.FromBase64String(text)
            : type == typeof(FileContent) ? FileContent.FromBytes(Encoding.UTF8.GetBytes(text), HostileText.FileName, "text/plain")
            : type == typeof(HttpContent) ? Form(json.AsObject())
            : null;
    }

    // A body without a schema is made by the app itself.
    private static MultipartFormDataContent Form(JsonObject json)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in json)
        {
            form.Add(new StringContent(value!.GetValue<string>()), name);
        }

        return form;
    }

    private static IList List(JsonArray json, Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var value in json)
        {
            list.Add(Create(value, item));
        }

        return list;
    }

    private static IDictionary Map(JsonObject json, Type entry)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), entry))!;
        foreach (var (name, value) in json)
        {
            map.Add(name, Create(value, entry));
        }

        return map;
    }

    private static object Model(JsonObject json, Type type) =>
        Fill(Activator.CreateInstance(type)!, json, member => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name);
}
