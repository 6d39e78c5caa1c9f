using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests.Support;

/// <summary>Requests as the documents describe them, with example values.</summary>
internal static class ExampleRequest
{
    /// <param name="operation">The operation.</param>
    /// <param name="tokens">Who calls.</param>
    /// <param name="pathValue">Values of placeholders; null for an example.</param>
    /// <param name="onlyRequired">Whether optional parameters are left out.</param>
    public static HttpRequestMessage Create(SandboxOperation operation, IssuedTokens tokens, Func<string, string?> pathValue, bool onlyRequired = false)
    {
        var documented = operation.Documented;
        var request = new HttpRequestMessage(new HttpMethod(documented.Method), Url(operation, pathValue, onlyRequired));
        if (documented.Security.Count > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);
        if (documented.Parameters.FirstOrDefault(parameter => parameter.Name == "Version") is { } version) request.Headers.Add("Version", version.Schema.Enum[0].GetString());
        if (documented.Body?.Content.FirstOrDefault() is { Key: { } type } content) request.Content = Body(operation, type, content.Value, tokens.RefreshToken);
        return request;
    }

    private static string? Known(string name) => name switch
    {
        "locationId" or "altId" => SandboxSeed.LocationId,
        "companyId" => SandboxSeed.CompanyId,
        "altType" => "location",
        _ => null,
    };

    private static string Url(SandboxOperation operation, Func<string, string?> pathValue, bool onlyRequired)
    {
        var path = operation.Documented.Path;
        foreach (var name in operation.PathNames) path = path.Replace($"{{{name}}}", pathValue(name) ?? Known(name) ?? "ve9EPM428h8vShlRW1KT", StringComparison.Ordinal);
        var query = operation.Documented.Parameters.Where(parameter => parameter.Place == "query" && (parameter.Required || !onlyRequired)).SelectMany(parameter =>
        {
            var value = Known(parameter.Name) ?? SchemaExamples.Create(parameter.Schema, name: parameter.Name);
            var texts = value is JsonArray array ? array.Select(Text) : [Text(value)];
            return parameter.Explode ? texts.Select(text => (parameter.Name, text)) : [(parameter.Name, string.Join(',', texts))];
        });
        return path.TrimStart('/') + "?" + string.Join('&', query.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue leaf when leaf.GetValueKind() is JsonValueKind.True or JsonValueKind.False => leaf.GetValue<bool>() ? "true" : "false",
        JsonValue leaf => leaf.ToString(),
        _ => value.ToJsonString(),
    };

    private static HttpContent Body(SandboxOperation operation, string type, Schema schema, string refreshToken)
    {
        var value = SchemaExamples.Create(schema, new ExampleOptions { Use = SchemaUse.Request });
        if (value is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).Where(name => Known(name) is not null).ToArray()) members[name] = Known(name);
            if (members["locationIds"] is JsonArray) members["locationIds"] = new JsonArray(SandboxSeed.LocationId);
            if (operation.Id == "oauth.get-access-token")
            {
                (members["client_id"], members["client_secret"]) = (SandboxSeed.ClientId, SandboxSeed.ClientSecret);
                (members["grant_type"], members["refresh_token"], members["user_type"]) = ("refresh_token", refreshToken, "Location");
            }
        }

        if (type == "application/json") return new StringContent(value?.ToJsonString() ?? "null", MediaTypeHeaderValue.Parse(type));
        var fields = (value as JsonObject ?? []).ToDictionary(member => member.Key, member => Text(member.Value));
        if (type == "application/x-www-form-urlencoded") return new FormUrlEncodedContent(fields);
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in fields)
        {
            if (schema.Properties.GetValueOrDefault(name)?.Format == "binary") form.Add(new ByteArrayContent([1, 2]), name, "file.png");
            else form.Add(new StringContent(text), name);
        }

        if (fields.Count == 0) form.Add(new StringContent("x"), "any");
        return form;
    }
}
