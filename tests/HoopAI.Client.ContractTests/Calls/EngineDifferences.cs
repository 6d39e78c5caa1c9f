namespace HoopAI.Client.ContractTests.Calls;

/// <summary>Where Refit's implementations differ from the generated ones, as docs/refit.md lists it; nothing else in this suite knows which engine runs.</summary>
internal static class EngineDifferences
{
    /// <summary>A documented answer to a GET that comes without a body: an empty model instead of <see cref="HoopAIUnreadableAnswerException"/>.</summary>
    public static bool EmptyAnswersAreEmptyModels => Engine.IsRefit;
}
