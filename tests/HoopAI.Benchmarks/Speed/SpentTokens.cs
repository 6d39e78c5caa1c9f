using System.Net;
using System.Text;

namespace HoopAI.Benchmarks.Speed;

/// <summary>A contact for which each token is good once, and the endpoint that sells the next: so every call on it meets one 401. For one caller at a time.</summary>
internal static class SpentTokens
{
    private static readonly byte[] Refused = Encoding.UTF8.GetBytes("""{"statusCode":401,"message":"Invalid JWT"}""");
    private static readonly byte[] Bought = Encoding.UTF8.GetBytes(
        $$"""{"access_token":"{{Contestants.Token}}","token_type":"Bearer","expires_in":86399,"refresh_token":"{{Contestants.Token}}","scope":"contacts.readonly contacts.write opportunities.readonly","userType":"Location","locationId":"{{Scenarios.LocationId}}","companyId":"5DP4iH6HLkQsiKESj6rh","userId":"l33yRbAnMAfy8ltXJ9pY"}""");

    private static volatile bool _isFresh;

    /// <summary>The token endpoint's answer.</summary>
    public static (HttpStatusCode Status, byte[] Body) Sell()
    {
        _isFresh = true;
        return (HttpStatusCode.OK, Bought);
    }

    /// <summary>The contact, or the refusal of a token that has been used before.</summary>
    public static (HttpStatusCode Status, byte[] Body) Answer(byte[] contact)
    {
        var isFresh = _isFresh;
        _isFresh = false;
        return isFresh ? (HttpStatusCode.OK, contact) : (HttpStatusCode.Unauthorized, Refused);
    }
}
