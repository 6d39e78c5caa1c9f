namespace HoopAI.Client.ContractTests.Calls;

/// <summary>Where Refit's implementations differ from the generated ones, as docs/refit.md lists it; nothing else in this suite knows which engine runs.</summary>
internal static class EngineDifferences
{
    /// <summary>A documented answer to a GET that comes without a body: an empty model instead of <see cref="HoopAIUnreadableAnswerException"/>.</summary>
    public static bool EmptyReadsAreEmptyModels => Engine.IsRefit;

    /// <summary>An answer that is a bare text comes with its quotes.</summary>
    public static bool BareTextsKeepTheirQuotes => Engine.IsRefit;

    /// <summary>An answer that is a map is unreadable when the value of one entry is of another kind, and without a body.</summary>
    public static bool MapsMustFit => Engine.IsRefit;

    /// <summary>Requests, and so exceptions, do not say which operation they are of; a message has the path as it was sent.</summary>
    public static bool RequestsAreAnonymous => Engine.IsRefit;
}
