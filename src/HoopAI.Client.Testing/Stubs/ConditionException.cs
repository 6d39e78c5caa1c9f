namespace HoopAI.Client.Testing.Stubs;

/// <summary>The code of a <c>Where(…)</c> has failed.</summary>
internal sealed class ConditionException(RequestPattern request, Exception fault)
    : Exception($"The code in {request} threw {fault.GetType().Name}: {fault.Message}", fault);
