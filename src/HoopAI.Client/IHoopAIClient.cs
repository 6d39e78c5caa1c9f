using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>
/// The HoopAI Platform, as one app sees it. Say who is calling (<see cref="ForLocation(string)"/>, …), then call:
/// <c>await hoop.ForLocation(id).Contacts.GetContactAsync(contactId)</c>. Safe for concurrent use; get it from the container.
/// </summary>
public interface IHoopAIClient
{
    /// <summary>The client's name; empty for the default one.</summary>
    string Name { get; }

    /// <summary>The authorization page, and the exchange of its codes for tokens.</summary>
    IHoopAIAuthorization Authorization { get; }

    /// <summary>Where the app is installed, and how each installation stands.</summary>
    IHoopAIInstallations Installations { get; }

    /// <summary>Calls with the tokens of the app's installation on a location (sub-account).</summary>
    /// <param name="locationId">The location's id. Whether the app is installed there shows at the first call.</param>
    /// <exception cref="ArgumentException">The id is empty, blank or longer than 128 characters.</exception>
    /// <exception cref="InvalidOperationException">The client has <see cref="HoopAIOptions.UsesOAuth"/> off.</exception>
    HoopAICaller ForLocation(string locationId);

    /// <summary>
    /// Calls with the tokens of the app's installation on a location of a company: where the location has none of its own, or dead ones, they are minted from
    /// the company's installation (<see cref="HoopAIOptions.MintsLocationTokens"/>).
    /// </summary>
    /// <param name="locationId">The location's id.</param>
    /// <param name="companyId">The id of the company above it. Needed where the location has no installation yet; otherwise that one names its company.</param>
    /// <exception cref="ArgumentException">An id is empty, blank or longer than 128 characters.</exception>
    /// <exception cref="InvalidOperationException">The client has <see cref="HoopAIOptions.UsesOAuth"/> off.</exception>
    HoopAICaller ForLocation(string locationId, string companyId);

    /// <summary>Calls with the tokens of the app's installation on a company (agency).</summary>
    /// <param name="companyId">The company's id. Whether the app is installed there shows at the first call.</param>
    /// <exception cref="ArgumentException">The id is empty, blank or longer than 128 characters.</exception>
    /// <exception cref="InvalidOperationException">The client has <see cref="HoopAIOptions.UsesOAuth"/> off.</exception>
    HoopAICaller ForCompany(string companyId);

    /// <summary>Calls with a private integration token: long-lived, for one account, never refreshed.</summary>
    /// <param name="token">The token, from the account's settings.</param>
    HoopAICaller ForPrivateIntegration(Secret token);

    /// <summary>Calls with an access token of this app that somebody else looks after. It is sent as it is, and never refreshed.</summary>
    /// <param name="token">The access token.</param>
    /// <param name="resource">What it opens: the calls share the budget of this app on it.</param>
    HoopAICaller ForToken(Secret token, HoopAIResource resource);
}
