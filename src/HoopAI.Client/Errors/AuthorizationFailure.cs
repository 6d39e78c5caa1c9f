namespace HoopAI.Client;

/// <summary>Why an installation has no usable token.</summary>
public enum AuthorizationFailure
{
    /// <summary>The app is not installed there, as far as the token store knows.</summary>
    NotInstalled = 0,

    /// <summary>The platform has refused the refresh token for good: an admin must install the app again.</summary>
    NeedsReauthorization = 1,

    /// <summary>The token has expired, and the platform gave none to refresh it with.</summary>
    NoRefreshToken = 2,

    /// <summary>The token endpoint refused the request (a wrong secret, a code that was used or is too old, an inactive location); the installation stays as it is.</summary>
    Refused = 3,

    /// <summary>The token endpoint's answer lacks what an installation needs.</summary>
    InvalidAnswer = 4,

    /// <summary>The stored tokens cannot be decrypted with the keys that this process has. They work again as soon as the keys are back.</summary>
    Unreadable = 5,
}
