using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Models;

/// <summary>Makes a value of any type that a model's member may have.</summary>
internal static class Sample
{
    private const int Depth = 3;

    private static readonly Dictionary<Type, object> Scalars = new()
    {
        [typeof(string)] = "text, \"ä\"",
        [typeof(bool)] = true,
        [typeof(int)] = 12,
        [typeof(long)] = 1603870249758L,
        [typeof(decimal)] = 12.50m,
        [typeof(double)] = 0.5,
        [typeof(DateTimeOffset)] = new DateTimeOffset(2021, 5, 26, 11, 33, 49, TimeSpan.FromHours(2)),
        [typeof(DateOnly)] = new DateOnly(2000, 1, 5),
        [typeof(Guid)] = new Guid("78559bb3-b920-461e-b010-7b2a2816d2a9"),
        [typeof(byte[])] = new byte[] { 1, 2, 3 },
        [typeof(JsonElement)] = JsonElement.Parse("""{"any":[1,null,"x"]}"""),
    };

    /// <summary>A model with every member set, down to a depth where optional ones are left out.</summary>
    public static JsonModel Model(Type type, int depth = 0)
    {
        var model = (JsonModel)Activator.CreateInstance(type)!;
        foreach (var member in MembersOf(type))
        {
            if (Value(member.PropertyType.NotNullable(), depth + 1) is { } value)
            {
                member.SetValue(model, value);
            }
        }

        return model;
    }

    public static IEnumerable<PropertyInfo> MembersOf(Type model) =>
        model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != nameof(JsonModel.AdditionalProperties));

    private static object? Value(Type type, int depth)
    {
        if (Scalars.TryGetValue(type, out var scalar))
        {
            return scalar;
        }

        if (type.IsOpenEnum())
        {
            return JsonSerializer.Deserialize(type.GetInterfaces().Any(item => item.Name == "IOpenEnum`1") ? "\"unknown\"" : "987.5", type);
        }

        if (type.IsSubclassOf(typeof(JsonUnion)))
        {
            return JsonSerializer.Deserialize("""{"one":"of several"}""", type);
        }

        if (type.ListItem() is { } item)
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            return Fill(Value(item, depth), value => list.Add(value)) ? list : null;
        }

        if (type.MapValue() is { } entry)
        {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), entry))!;
            return Fill(Value(entry, depth), value => map.Add("name", value)) ? map : null;
        }

        if (type.IsSubclassOf(typeof(JsonModel)))
        {
            return depth > Depth ? null : Model(type, depth);
        }

        throw new NotSupportedException($"No sample for {type.Short()}: tell Sample.cs how to make one.");
    }

    private static bool Fill(object? value, Action<object> add)
    {
        if (value is not null)
        {
            add(value);
        }

        return value is not null;
    }
}
