namespace HoopAI.Client.Pipeline;

/// <summary>What a 401 is about.</summary>
internal enum UnauthorizedKind
{
    /// <summary>The token has expired, or is not valid any more: refreshing cures it.</summary>
    Token,

    /// <summary>The installation lacks a scope: refreshing changes nothing.</summary>
    Scope,

    /// <summary>The platform's access management does not know the path (a mis-cased one, for instance): refreshing changes nothing.</summary>
    AccessManagement,

    /// <summary>A text that nobody has written down: worth one refresh.</summary>
    Unknown,
}
