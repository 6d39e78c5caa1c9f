using System.Globalization;

namespace HoopAI.Client.Tokens;

/// <summary>What the errors about installations say: what happened, where, and what to do next.</summary>
internal static class AuthorizationTexts
{
    private const string Reinstall = "have an admin open the authorization page (hoop.Authorization.CreatePageUrl) and install the app again";

    public static string NotInstalled(InstallationKey key) =>
        $"The token store knows no installation on {key}. Check the id (case matters) and that the store is the one that the app was installed with; otherwise {Reinstall}.";

    public static string NeedsReauthorization(Installation installation) =>
        NeedsReauthorization(installation.Key, installation.StateReason ?? "no reason was kept", installation.StateSince);

    public static string NeedsReauthorization(InstallationKey key, string reason, DateTimeOffset since) =>
        string.Create(CultureInfo.InvariantCulture, $"The installation on {key} needs to be authorized again, since {since:u}: {reason} To go on, {Reinstall}.");

    public static string InvalidGrantReason(HoopAIApiException refusal) =>
        $"The platform refused the refresh token for good ({TokenRefusal.InvalidGrant}){Trace(refusal)}.";

    public static string NoRefreshToken(InstallationKey key) =>
        $"The token of the installation on {key} is used up, and the platform gave no refresh token with it. Mint a new one from the company's installation, or {Reinstall}.";

    public static string Refused(InstallationKey key, HoopAIApiException refusal) =>
        $"The token endpoint refused to refresh the installation on {key} ({(int)refusal.Status}: {Says(refusal)}){Trace(refusal)}. The installation is kept as it is. "
        + "Check HoopAIOptions.ClientId and ClientSecret, and that the location is active.";

    public static string CodeRefused(HoopAIApiException refusal) =>
        $"The token endpoint refused the authorization code ({(int)refusal.Status}: {Says(refusal)}){Trace(refusal)}. "
        + "A code works once and for a short time: send the admin to the authorization page again. Also check ClientId, ClientSecret, and that the redirect URI is the one of the page.";

    public static string Unreadable(Installation installation) =>
        installation.StateReason ?? $"The stored tokens of the installation on {installation.Key} cannot be decrypted. Bring back the keys that they were encrypted with.";

    public static string MintRemoved(InstallationKey key) =>
        $"The app was uninstalled from {key}, or from its company, while its tokens were being minted. Nothing was saved.";

    public static HoopAIException GaveUp(InstallationKey key, TokenRefreshOptions options, TimeSpan after, RefreshRound last) => new HoopAITimeoutException(
        last switch
        {
            { Outage: TokenStoreException fault } =>
                $"The token of the installation on {key} could not be had within {after}, since the token store is out of reach. Nothing is lost: try again later. The last fault: {fault.Message}",
            { Outage: { } outage } =>
                $"The token of the installation on {key} could not be refreshed within {after}, since the token endpoint is out of reach. Nothing is lost: try again later. The last fault: {outage.Message}",
            { Wait: var wait } when wait > TimeSpan.Zero =>
                $"The token of the installation on {key} was not refreshed, since the token endpoint's limit of {options.RequestsPerMinute} requests a minute is used up for {wait.TotalSeconds:0} seconds. "
                + "Nothing is lost: try again then; and look for what refreshes so often (a 401 that refreshing does not cure, or calls of RefreshAsync).",
            _ => $"The token of the installation on {key} could not be refreshed within {after}: another process holds its lease. Try again; if it stays so, look for a process that hangs.",
        },
        after, mayHaveBeenProcessed: false, last.Outage);

    private static string Says(HoopAIApiException refusal) =>
        refusal.Messages.Count > 0 ? string.Join("; ", refusal.Messages) : refusal.Code ?? "no reason given";

    private static string Trace(HoopAIApiException refusal) => refusal.TraceId is { } id ? $", trace id {id}" : "";
}
