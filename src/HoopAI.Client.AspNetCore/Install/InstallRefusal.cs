using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>Why an installation did not happen: a name for the log, and plain words for the person.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Reason">For the log.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What to do.</param>
internal sealed record InstallRefusal(int Status, string Reason, string Title, string Text)
{
    private const string Again = "Nothing was connected. Please start again.";
    private const string Operator = "Nothing was connected. This is a setting of the app: please tell whoever runs it.";

    public static readonly InstallRefusal ReturnUrl = new(
        StatusCodes.Status400BadRequest, "return-url", "That address is not allowed", "The link asks to go on to an address that this app does not lead to. Please use a link of the app itself.");

    public static readonly InstallRefusal NoCode = new(StatusCodes.Status400BadRequest, "no-code", "The platform sent nothing back", Again);

    public static readonly InstallRefusal NoCookie = new(
        StatusCodes.Status400BadRequest, "no-cookie", "This connection was not started here",
        "It was started in another browser or too long ago, or this browser refuses cookies. Nothing was connected. Please start again.");

    public static readonly InstallRefusal NoState = new(StatusCodes.Status400BadRequest, "no-state", "The answer could not be matched to your request", Again);

    public static readonly InstallRefusal WrongState = new(
        StatusCodes.Status400BadRequest, "wrong-state", "The answer belongs to another request", "Perhaps it was started twice, in two tabs. Nothing was connected. Please start again.");

    public static readonly InstallRefusal Repeated = new(
        StatusCodes.Status409Conflict, "repeated", "This page was opened twice", "The connection is made only once. If the first page said that it is connected, all is well; otherwise please start again.");

    public static readonly InstallRefusal Denied = new(StatusCodes.Status403Forbidden, "access_denied", "The connection was cancelled", "Nothing was connected. You can start again at any time.");

    public static readonly InstallRefusal Unavailable = new(
        StatusCodes.Status503ServiceUnavailable, "unavailable", "The platform does not answer at the moment", "Nothing was connected. Please start again in a few minutes.");

    public static readonly InstallRefusal NotSaved = new(
        StatusCodes.Status503ServiceUnavailable, "not-saved", "The connection could not be saved", "Please start again in a few minutes. If it happens again, please tell whoever runs the app.");

    public static readonly InstallRefusal UsedCode = new(
        StatusCodes.Status400BadRequest, "invalid-code", "The platform no longer accepts this request", "It works once and for a short time only. Nothing was connected. Please start again.");

    public static readonly InstallRefusal WrongRedirect = new(StatusCodes.Status502BadGateway, "redirect-uri", "The platform does not know this app's address", Operator);

    public static readonly InstallRefusal WrongClient = new(StatusCodes.Status502BadGateway, "client", "The platform does not accept this app", Operator);

    public static readonly InstallRefusal NotActive = new(
        StatusCodes.Status400BadRequest, "not-active", "The chosen account is not active", "Nothing was connected. Please choose another account, or have it activated, and start again.");

    public static readonly InstallRefusal Other = new(StatusCodes.Status502BadGateway, "refused", "The platform refused the connection", Again);

    /// <summary>What the page sent back as <c>error</c>, if it is one that could be told to a person.</summary>
    public static InstallRefusal OfPage(string error) => error switch
    {
        "access_denied" => Denied,
        "server_error" or "temporarily_unavailable" => Unavailable,
        "unauthorized_client" or "invalid_client" => WrongClient,
        "invalid_scope" => new(StatusCodes.Status502BadGateway, "invalid_scope", "The app asks for rights that it may not have", Operator),
        _ => Other,
    };

    /// <summary>What the token endpoint said.</summary>
    public static InstallRefusal OfExchange(HoopAIException fault) => fault switch
    {
        HoopAIAuthorizationException { InnerException: HoopAIApiException refusal } => OfTokenEndpoint(refusal),
        HoopAIAuthorizationException => Other,
        HoopAIApiException { Status: System.Net.HttpStatusCode.TooManyRequests } or HoopAIServerException or HoopAITimeoutException or HoopAITransportException => Unavailable,
        _ => Other,
    };

    private static InstallRefusal OfTokenEndpoint(HoopAIApiException refusal)
    {
        var text = string.Join(' ', refusal.Messages.Append(refusal.Code));
        return Has("redirect") ? WrongRedirect
            : Has("invalid_client") || Has("client credentials") ? WrongClient
            : Has("not active") ? NotActive
            : Has("invalid_grant") || Has("code") ? UsedCode
            : Other;

        bool Has(string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
    }
}
