using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HoopAI.Sandbox;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>
/// Two rules that the platform has and its documents do not mention, so that the sandbox does not know them: addresses and numbers must look like some.
/// </summary>
internal sealed partial class ContactRules : IRequestInterceptor
{
    private const int Unprocessable = 422;

    public Interception? Intercept(SandboxRequest request)
    {
        if (request.Operation.Id is not ("contacts.create-contact" or "contacts.update-contact"))
        {
            return null;
        }

        var messages = new JsonArray();
        if (request.FormValue("email") is { } email && !Email().IsMatch(email))
        {
            messages.Add("email must be an email");
        }

        if (request.FormValue("phone") is { } phone && !Phone().IsMatch(phone))
        {
            messages.Add("phone must be a valid phone number, such as +14155550123");
        }

        return messages.Count == 0 ? null : new Interception(SandboxAnswer.Json(Unprocessable, new JsonObject
        {
            ["message"] = messages,
            ["error"] = "Unprocessable Entity",
            ["statusCode"] = Unprocessable,
            ["traceId"] = request.TraceId,
        }));
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex Phone();
}
