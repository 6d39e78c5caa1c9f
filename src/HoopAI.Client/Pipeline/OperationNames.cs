using System.Runtime.CompilerServices;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Pipeline;

/// <summary>One text per operation, made once.</summary>
internal static class OperationNames
{
    private static readonly ConditionalWeakTable<ApiOperation, string> Names = [];

    public static string Of(ApiOperation operation) => Names.GetValue(operation, static known => $"{known.Module}.{known.Id}");
}
