namespace HoopAI.Sandbox;

/// <summary>The platform's own words, where they are known.</summary>
public static class PlatformTexts
{
    /// <summary>401, documented: an unknown or malformed access token.</summary>
    public const string InvalidToken = "Invalid token: access token is invalid";

    /// <summary>401, seen: the same under another name.</summary>
    public const string InvalidJwt = "Invalid JWT";

    /// <summary>401: an expired access token. The platform's text is not documented; this one is the sandbox's.</summary>
    public const string ExpiredToken = "Invalid token: access token has expired";

    /// <summary>401: the token lacks a scope. Refreshing does not cure it.</summary>
    public const string WrongScope = "The token is not authorized for this scope.";

    /// <summary>401: a location's token where a company's is needed, or the reverse. The platform's text is not documented. Refreshing does not cure it.</summary>
    public const string WrongTokenKind = "The token is not authorized for this scope. This kind of token is not accepted here.";

    /// <summary>401 of the access management, seen for a path in the wrong case. Refreshing does not cure it.</summary>
    public const string UnknownRoute = "This route is not yet supported by the IAM Service. Please update the IAM config.";

    /// <summary>403: the token is another location's.</summary>
    public const string NoAccess = "The token does not have access to this location.";

    /// <summary>401: no token at all. The platform's text is not documented.</summary>
    public const string MissingToken = "Authorization header not found.";

    /// <summary>400: no <c>Version</c> header. The platform's text is not documented.</summary>
    public const string MissingVersion = "version header was not found.";

    /// <summary>400: another version than the operation's.</summary>
    public const string WrongVersion = "version header is invalid.";
}
