using System.Collections;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>What enumerations say of themselves.</summary>
internal static class OpenEnums
{
    /// <summary>The values that have a name in C#.</summary>
    public static IEnumerable<object> KnownValues(Type type) =>
        ((IEnumerable)type.GetProperty("KnownValues", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!).Cast<object>();
}
