using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Sandbox;

namespace HoopAI.EndToEnd.Tests.Support;

/// <summary>Makes values for the parameters of generated methods: what is required, and nothing else.</summary>
internal static class MadeUp
{
    public static object? Argument(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? (parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : null) : Value(parameter.ParameterType, parameter.Name!, 0);

    private static object? Value(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Text(name);
        }

        if (type == typeof(bool) || type == typeof(Guid) || type == typeof(byte[]))
        {
            return type == typeof(byte[]) ? "made up"u8.ToArray() : Activator.CreateInstance(type);
        }

        if (type.IsPrimitive || type == typeof(decimal))
        {
            return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2026, 5, 4);
        }

        if (type == typeof(JsonElement))
        {
            return JsonElement.Parse("{}");
        }

        if (type == typeof(FileContent))
        {
            return FileContent.FromBytes("made up"u8.ToArray(), "made-up.txt", "text/plain");
        }

        if (type == typeof(HttpContent))
        {
            return new MultipartFormDataContent { { new StringContent("made up"), "made-up" } };
        }

        if (type.GetProperty("KnownValues", BindingFlags.Public | BindingFlags.Static) is { } known)
        {
            return ((IEnumerable)known.GetValue(null)!).Cast<object>().First();
        }

        if (type.IsGenericType)
        {
            return Collection(type, name, depth);
        }

        return typeof(JsonUnion).IsAssignableFrom(type) ? Union(type, name, depth) : Model(type, depth);
    }

    // The platform refuses a token for another location or company than the one that is named.
    private static string Text(string name) => name.ToUpperInvariant() switch
    {
        "LOCATIONID" or "LOCATIONIDS" or "ALTID" or "SUBACCOUNTID" => SandboxSeed.LocationId,
        "COMPANYID" => SandboxSeed.CompanyId,
        "TIMEZONE" => "Europe/Berlin",
        _ => "made-up",
    };

    private static object Collection(Type type, string name, int depth)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2)
        {
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        list.Add(Value(arguments[0], name, depth + 1));
        return list;
    }

    private static object Union(Type type, string name, int depth)
    {
        var constructor = type.GetConstructors().First(constructor => constructor.GetParameters()[0].ParameterType != typeof(JsonElement));
        return constructor.Invoke([Value(constructor.GetParameters()[0].ParameterType, name, depth + 1)]);
    }

    private static object Model(Type type, int depth)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute)) && depth < 8))
        {
            property.SetValue(model, Value(property.PropertyType, property.Name, depth + 1));
        }

        return model;
    }
}
