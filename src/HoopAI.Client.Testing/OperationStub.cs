namespace HoopAI.Client.Testing;

/// <summary>The calls of an operation without a typed body.</summary>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
public sealed class OperationStub<TAnswer> : OperationStubBase<OperationStub<TAnswer>, TAnswer>
{
    internal OperationStub(HoopAITestPlatform platform, string operation, AnswerForm form, params PathValue[] path)
        : base(platform, operation, form, path)
    {
    }
}
