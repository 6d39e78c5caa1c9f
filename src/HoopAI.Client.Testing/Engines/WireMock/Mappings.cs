using System.Text.Json.Nodes;
using HoopAI.Client.Testing.Stubs;

namespace HoopAI.Client.Testing.Engines.WireMock;

/// <summary>A test's stubs as WireMock's JSON mappings.</summary>
internal static class Mappings
{
    /// <summary>The member of a mapping's metadata that says whose it is.</summary>
    public const string Owner = "hoopaiTestPlatform";

    /// <summary>Whatever is in force at once, the lowest priority goes first.</summary>
    private const int Unlimited = 1_000_000;

    /// <summary>The token endpoint, unless a test stubs it.</summary>
    public const int OfTokens = 1_100_000;

    /// <summary>Strict: what nothing else fits.</summary>
    public const int OfTheUnexpected = 1_200_000;

    /// <summary>Not strict: what fits the schema.</summary>
    public const int OfDefaults = 2_000_000;

    /// <param name="stub">The stub.</param>
    /// <param name="prefix">What stands before the platform's own paths.</param>
    /// <param name="number">How many stubs came before: limited ones answer in their order, of the others the newest counts.</param>
    /// <exception cref="NotSupportedException">WireMock cannot do that.</exception>
    public static IEnumerable<JsonObject> Of(Stub stub, string prefix, int number)
    {
        if (stub.Times is not { } times)
        {
            yield return One(stub, prefix, Unlimited - number);
            yield break;
        }

        for (var i = 0; i < times; i++)
        {
            var mapping = One(stub, prefix, 1 + number);
            mapping["scenarioName"] = $"{prefix} stub {number}";
            mapping["requiredScenarioState"] = i == 0 ? "Started" : $"answered {i}";
            mapping["newScenarioState"] = $"answered {i + 1}";
            yield return mapping;
        }
    }

    public static JsonObject Of(string prefix, int priority, JsonObject request, JsonObject response) => new()
    {
        ["priority"] = priority, ["metadata"] = new JsonObject { [Owner] = prefix }, ["request"] = request, ["response"] = response,
    };

    /// <summary>The requests of a pattern, as far as WireMock can tell them.</summary>
    public static JsonObject Request(RequestPattern request, string prefix) => new()
    {
        ["method"] = request.Operation.Documented.Method, ["urlPathPattern"] = PathPatterns.Of(prefix, request),
    };

    private static JsonObject One(Stub stub, string prefix, int priority)
    {
        var (pattern, request) = (stub.Request, Request(stub.Request, prefix));
        if (pattern.Conditions.Count > 0)
        {
            throw new NotSupportedException($"{stub}: a WireMock cannot run the C# of Where(…). Say WithBody(…) instead, or run this test in process (HoopAITestPlatform.StartAsync).");
        }

        if (pattern.Bodies.Count > 0 && pattern.Operation.Documented.Body?.Content.ContainsKey("application/json") != true)
        {
            throw new NotSupportedException($"{stub}: on a WireMock, WithBody(…) works for JSON bodies only, and this one is a form. Run this test in process (HoopAITestPlatform.StartAsync).");
        }

        if (pattern.Query.Count > 0)
        {
            request["queryParameters"] = new JsonObject(pattern.Query.GroupBy(pair => pair.Key, pair => pair.Value).Select(Query));
        }

        if (pattern.Bodies.Count > 0)
        {
            request["bodyPatterns"] = new JsonArray([.. pattern.Bodies.Select(like => new JsonObject { ["equalToJson"] = like.GetRawText(), ["ignoreExtraElements"] = true })]);
        }

        return Of(prefix, priority, request, Response(stub.Answer));
    }

    private static KeyValuePair<string, JsonNode?> Query(IGrouping<string, string> parameter)
    {
        JsonNode[] values = [.. parameter.Select(value => new JsonObject { ["equalTo"] = value })];
        return new(parameter.Key, values.Length == 1 ? values[0] : new JsonObject { ["includes"] = new JsonArray(values) });
    }

    public static JsonObject Response(StubAnswer answer)
    {
        var response = new JsonObject { ["status"] = answer.Status };
        if (answer.Fault is { } fault)
        {
            response["fault"] = fault switch
            {
                ConnectionFault.Reset => "CONNECTION_RESET_BY_PEER",
                ConnectionFault.Closed => "EMPTY_RESPONSE",
                _ => "RANDOM_DATA_THEN_CLOSE",
            };
        }

        if (answer.Body.Length > 0)
        {
            response["base64Body"] = Convert.ToBase64String(answer.Body);
        }

        if (answer.Delay > TimeSpan.Zero)
        {
            response["fixedDelayMilliseconds"] = (int)answer.Delay.TotalMilliseconds;
        }

        var headers = new JsonObject();
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }

        if (answer.ContentType is { } type)
        {
            headers["Content-Type"] = type;
        }

        response["headers"] = headers;
        return response;
    }
}
