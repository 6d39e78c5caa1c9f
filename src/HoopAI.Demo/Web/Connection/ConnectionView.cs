namespace HoopAI.Demo.Web.Connection;

/// <summary>The connection of a location.</summary>
/// <param name="Token">How the tokens stand.</param>
/// <param name="Limits">What is left of the limits.</param>
public sealed record ConnectionView(TokenView Token, LimitsView Limits)
{
    /// <summary>Whether the app has tokens for the location.</summary>
    public bool IsConnected => Token.State is not null;

    /// <summary>The sandbox's own page, which shows the other side.</summary>
    public Uri? Platform { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
