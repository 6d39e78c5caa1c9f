using System.Collections;
using System.Text.Json.Serialization;
using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.ContractTests.Answers;

/// <summary>
/// An answer that is as documented must fill its members, with values that have a name: what is only kept among the additional properties, or as an unknown
/// value of an enumeration, is of no use to an app.
/// </summary>
internal static class TypedMembers
{
    /// <summary>The documented members that were kept instead of read, and the documented values without a name.</summary>
    public static IEnumerable<string> NotRead(object? answer, string path = "$") => answer switch
    {
        JsonModel model => OfModel(model, path),
        string or null => [],
        _ when answer.GetType().IsOpenEnum() => OpenEnums.KnownValues(answer.GetType()).Contains(answer) ? [] : [$"{path} is '{answer}', which {answer.GetType().Short()} does not know"],
        IDictionary map => map.Keys.Cast<object>().SelectMany(key => NotRead(map[key], $"{path}.{key}")),
        IEnumerable list => list.Cast<object?>().SelectMany((item, index) => NotRead(item, $"{path}[{index}]")),
        _ => [],
    };

    private static IEnumerable<string> OfModel(JsonModel model, string path)
    {
        var members = model.GetType().GetProperties().Where(member => member.CustomAttributes.Any(attribute => attribute.AttributeType == typeof(JsonPropertyNameAttribute)))
            .ToDictionary(member => member.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name);
        return members.Keys.Where(model.AdditionalProperties.ContainsKey).Select(name => $"{path}.{name} was not read: {model.GetType().Short()} keeps {model.AdditionalProperties[name]}")
            .Concat(members.SelectMany(member => NotRead(member.Value.GetValue(model), $"{path}.{member.Key}")));
    }
}
