using System.Globalization;
using System.Text.Json;
using HoopAI.Client.SurfaceTests.Support;

namespace HoopAI.Client.SurfaceTests.Conventions;

/// <summary>Every enumeration is open, and always formats as its value on the wire.</summary>
public sealed class EnumTests
{
    private static readonly MethodInfo CheckText = typeof(EnumTests).GetMethod(nameof(Text), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly MethodInfo CheckNumber = typeof(EnumTests).GetMethod(nameof(Number), BindingFlags.Static | BindingFlags.NonPublic)!;

    [Fact]
    public void Every_enumeration_is_open_and_there_is_no_other() => Faults.None(
        Surface.PublicTypes.Where(type => Surface.IsGenerated(type) && (type.IsEnum || (type.IsValueType && !type.IsOpenEnum()))).Select(type => type.FullName!), "");

    [Fact]
    public void Every_enumeration_of_texts_keeps_unknown_values_and_gives_the_wire_value() => Check(typeof(Runtime.IOpenEnum<>), CheckText);

    [Fact]
    public void Every_enumeration_of_numbers_keeps_unknown_values_and_gives_the_wire_value() => Check(typeof(Runtime.IOpenNumberEnum<>), CheckNumber);

    private static void Check(Type contract, MethodInfo check)
    {
        var types = Surface.Types.Where(type => type.IsValueType && type.GetInterfaces().Any(item => item.IsGenericType && item.GetGenericTypeDefinition() == contract)).ToList();
        Assert.NotEmpty(types);
        Faults.None(types.SelectMany(type => (IEnumerable<string>)check.MakeGenericMethod(type).Invoke(null, [])!), "");
    }

    private static List<string> Text<T>()
        where T : struct, Runtime.IOpenEnum<T>
    {
        var faults = new List<string>();
        foreach (var wire in T.KnownValues.Select(value => value.Value).Append("never published, ä \"quoted\""))
        {
            var value = T.Create(wire);
            Expect(wire, value.Value, "Value");
            Expect(wire, value.ToString(), "ToString()");
            Expect(wire, value.ToString("G", CultureInfo.InvariantCulture), "ToString(format)");
            Expect(wire, $"{value}", "interpolation");
            Expect(wire, T.Parse(wire, CultureInfo.InvariantCulture).Value, "Parse");
            Expect(JsonSerializer.Serialize(wire), JsonSerializer.Serialize(value), "JSON");
            Expect(wire, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(wire)).Value, "read from JSON");
        }

        return T.KnownValues.Distinct().Count() == T.KnownValues.Count ? faults : [.. faults, $"{typeof(T).Name}: a known value is listed twice"];

        void Expect(string expected, string? found, string what)
        {
            if (found != expected)
            {
                faults.Add($"{typeof(T).Name}: {what} of '{expected}' is '{found}'");
            }
        }
    }

    private static List<string> Number<T>()
        where T : struct, Runtime.IOpenNumberEnum<T>
    {
        var faults = new List<string>();
        foreach (var wire in T.KnownValues.Select(value => value.ToString("G", CultureInfo.InvariantCulture)).Append("987.5"))
        {
            var value = JsonSerializer.Deserialize<T>(wire);
            var formatted = value.ToString(null, CultureInfo.InvariantCulture);
            if (JsonSerializer.Serialize(value) != wire || formatted != wire || value.ToString() != wire || !T.Parse(wire, CultureInfo.InvariantCulture).Equals(value))
            {
                faults.Add($"{typeof(T).Name}: {wire} became {JsonSerializer.Serialize(value)}, {formatted}");
            }
        }

        return faults;
    }
}
