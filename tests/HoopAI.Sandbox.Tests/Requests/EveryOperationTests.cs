using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Sandbox.Tests.Support;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests.Requests;

/// <summary>Calls every operation with what the documents say, and holds the answer to the documents.</summary>
public sealed class EveryOperationTests(EveryOperationTests.Shared shared) : IClassFixture<EveryOperationTests.Shared>
{
    public static TheoryData<string> Modules => new(OperationCatalog.Platform.Operations.Select(operation => operation.Documented.Module).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Knows_all_576_operations_of_41_modules()
    {
        Assert.Equal(576, OperationCatalog.Platform.Operations.Count);
        Assert.Equal(41, Modules.Count);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Answers_every_operation_with_its_status_and_a_body_that_fits_its_schema_as_do_its_events(string module)
    {
        var problems = new List<string>();
        foreach (var operation in OperationCatalog.Platform.Operations.Where(operation => operation.Documented.Module == module))
        {
            if (await ProblemAsync(operation) is { } problem) problems.Add($"{operation.Id} ({operation.Documented.Method} {operation.Documented.Path}): {problem}");
        }

        problems.AddRange(shared.Webhooks.Deliveries.SelectMany(delivery => EventProblems(delivery)));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static IEnumerable<string> EventProblems(WebhookDelivery delivery) =>
        SchemaValidator.Validate(JsonSerializer.Deserialize<JsonElement>(delivery.Body.Span), WebhookCatalog.Platform.Find(delivery.Type)!.Schema).Select(violation => $"event {delivery.Type}: {violation}");

    private async Task<string?> ProblemAsync(SandboxOperation operation)
    {
        using var request = await shared.RequestAsync(operation);
        using var response = await shared.Http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        if ((int)response.StatusCode != operation.SuccessStatus) return $"{(int)response.StatusCode} {Encoding.UTF8.GetString(body)}";
        if (!response.Headers.Contains("X-RateLimit-Remaining") && operation.Id != "oauth.get-access-token") return "no rate-limit headers";
        if (operation.SuccessStatus == 204) return body.Length == 0 ? null : "a body with 204";
        if (response.Content.Headers.ContentType?.MediaType != "application/json") return operation.Documented.Success!.Content.ContainsKey("application/json") ? "no JSON" : null;

        var value = JsonSerializer.Deserialize<JsonElement>(body);
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("traceId", out _) && operation.Documented.Success?.Json?.AdditionalProperties is null) return "no traceId";
        var violations = operation.Documented.Success?.Json is { } schema ? SchemaValidator.Validate(value, schema) : [];
        return violations.Count == 0 ? null : string.Join("; ", violations);
    }

    public sealed class Shared : IAsyncLifetime
    {
        private HoopAISandbox? _platform;

        public HttpClient Http { get; } = new();

        public SandboxWebhooks Webhooks => Platform.Webhooks;

        private HoopAISandbox Platform => _platform!;

        public async Task InitializeAsync()
        {
            _platform = await HoopAISandbox.StartAsync(new SandboxOptions
            {
                AnswersUnknownIds = true,
                Limits = new RateLimitSettings { Enforced = false },
                WebhookUrl = new Uri("http://127.0.0.1:1/nobody-listens"),
                Webhooks = new WebhookSettings { Retries = WebhookRetries.Never },
            });
            Http.BaseAddress = Platform.BaseAddress;
        }

        public async Task DisposeAsync()
        {
            Http.Dispose();
            await Platform.DisposeAsync();
        }

        public async Task<HttpRequestMessage> RequestAsync(SandboxOperation operation)
        {
            var documented = operation.Documented;
            var forCompany = documented.Security.Any(alternative => alternative.Scheme.StartsWith("Agency", StringComparison.Ordinal));
            var tokens = Platform.Install(forCompany ? SandboxSeed.CompanyId : SandboxSeed.LocationId);
            var contactId = await ContactAsync();
            return ExampleRequest.Create(operation, tokens, name => name == "contactId" ? contactId : null);
        }

        private async Task<string> ContactAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"contacts/?limit=1&locationId={SandboxSeed.LocationId}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Platform.Install().AccessToken);
            request.Headers.Add("Version", "2021-07-28");
            using var response = await Http.SendAsync(request);
            var list = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
            return list.GetProperty("contacts")[0].GetProperty("id").GetString()!;
        }
    }
}
