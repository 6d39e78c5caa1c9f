using System.Text;
using HoopAI.Client.ContractTests.Answers;
using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;

namespace HoopAI.Client.ContractTests;

/// <summary>Answers that differ from their documents are read all the same, and lose nothing. Each call goes the whole way, but for the network.</summary>
public sealed class TolerantReadingTests
{
    private static readonly Uri Platform = new("https://platform.test");

    /// <summary>Where a call does not end, the test does.</summary>
    private static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(5);

    /// <summary>The operations whose answer has a schema of JSON.</summary>
    public static TheoryData<string> Rows => [.. ContractOperation.All.Values.Where(operation => IsJson(operation.Success) && operation.Success.Schema is { } schema && IsRead(schema)).Select(operation => operation.Key)];

    public static TheoryData<string> AllRows => ContractOperation.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_answer_with_a_member_missing_null_new_or_of_another_kind_is_read_without_loss(string operation)
    {
        var contract = ContractOperation.All[operation];
        var schema = contract.Success.Schema!;
        var answer = new SampleJson(CallKind.AllSet) { IsAnswer = true }.Of(schema, "answer")!;
        await using var caller = new Caller(contract);

        var faults = new List<string>();
        foreach (var (what, body) in AnswerVariants.WithEveryKnownValue(schema, answer).Prepend(("the answer is as documented", answer)))
        {
            faults.AddRange(TypedMembers.NotRead((await caller.CallAsync(contract.SuccessStatus, body)).Result).Select(fault => $"{what}: {fault}"));
        }

        foreach (var (what, body) in AnswerVariants.Of(schema, answer).Prepend(("the answer is as documented", answer)))
        {
            faults.AddRange((await caller.LossOfAsync(contract.SuccessStatus, body)).Select(fault => $"{what}: {fault}"));
        }

        Assert.True(faults.Count == 0, $"{operation}: {faults.Count} faults\n{string.Join('\n', faults.Take(20))}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_success_with_a_status_that_is_not_documented_is_a_success(string operation)
    {
        var contract = ContractOperation.All[operation];
        var answer = new SampleJson(CallKind.Plain) { IsAnswer = true }.Of(contract.Success.Schema!, "answer")!;
        await using var caller = new Caller(contract);

        foreach (var status in (IEnumerable<int>)[202, 203, 299])
        {
            Assert.Empty(await caller.LossOfAsync(status, answer));
        }
    }

    [Theory]
    [MemberData(nameof(AllRows))]
    public async Task An_answer_without_a_body_is_an_answer_with_nothing_in_it(string operation)
    {
        var contract = ContractOperation.All[operation];
        await using var caller = new Caller(contract);

        foreach (var status in (IEnumerable<int>)[contract.SuccessStatus, 204])
        {
            var (result, failure) = await caller.CallAsync(status, [], contentType: null);

            // A read that brings nothing would look like a record with nothing set, and no text at all is no boolean.
            var isRead = contract.Method == "GET" && status == 200 && IsJson(contract.Success) && contract.Success.Schema is not null;
            if ((isRead && !EngineDifferences.EmptyReadsAreEmptyModels) || contract.Success.Schema is { Type: "boolean" or "number" or "integer" } || (EngineDifferences.MapsMustFit && IsMap(contract.Success.Schema)))
            {
                Assert.IsType<HoopAIUnreadableAnswerException>(failure);
            }
            else
            {
                Assert.True(failure is null, $"{operation}: {status} without a body became {failure}");
                Assert.True(IsEmpty(result, caller.Method), $"{operation}: {status} without a body became something: {result}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllRows))]
    public async Task A_call_that_is_cancelled_ends_at_once_and_one_that_is_cancelled_before_sends_nothing(string operation)
    {
        var contract = ContractOperation.All[operation];
        await using var caller = new Caller(contract, isSilent: true);
        using var cancellation = new CancellationTokenSource();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.CallAsync(cancelled.Token).WaitAsync(HangGuard));
        Assert.Equal(0, caller.Requests);

        var call = caller.CallAsync(cancellation.Token);
        await caller.Arrived;
        await cancellation.CancelAsync();
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(HangGuard));
        Assert.Equal(cancellation.Token, failure.CancellationToken);
    }

    /// <summary>Whether the engine reads answers of the kind at all, as they are documented or not.</summary>
    private static bool IsRead(ContractSchema answer) =>
        !(EngineDifferences.BareTextsKeepTheirQuotes && answer.Type == "string") && !(EngineDifferences.MapsMustFit && IsMap(answer));

    private static bool IsMap(ContractSchema? answer) => answer is { Additional: not null, Members.Count: 0 };

    private static bool IsJson(ContractAnswer answer) => answer.ContentType is null or "application/json";

    private static bool IsEmpty(object? result, ClientMethod method) => result switch
    {
        JsonElement json => json.ValueKind == JsonValueKind.Undefined,
        Stream stream => stream.ReadByte() < 0,
        string text => text.Length == 0,
        System.Collections.ICollection list => list.Count == 0,
        _ => JsonSerializer.Serialize(result, method.Answer) is "{}" or "null",
    };

    /// <summary>Calls one operation, with plain arguments, again and again.</summary>
    private sealed class Caller : IAsyncDisposable
    {
        private readonly StaticAnswer _answer;
        private readonly ContractClient _client;
        private readonly HoopAICaller _caller;
        private readonly CallValues _values;

        public Caller(ContractOperation operation, bool isSilent = false)
        {
            Method = ClientMethod.Of(operation);
            _answer = new StaticAnswer { IsSilent = isSilent };
            _client = new ContractClient(Platform, _answer);
            _caller = _client.CallerFor(operation, "token");
            _values = CallValues.Of(operation, CallKind.Plain);
        }

        public ClientMethod Method { get; }

        public int Requests => _answer.Requests;

        public Task Arrived => _answer.Arrived;

        public Task<object?> CallAsync(CancellationToken cancellationToken) => Method.CallAsync(_caller, _values, cancellationToken);

        public Task<(object? Result, Exception? Failure)> CallAsync(int status, JsonNode body) => CallAsync(status, Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json");

        public async Task<(object? Result, Exception? Failure)> CallAsync(int status, byte[] body, string? contentType)
        {
            (_answer.Status, _answer.Body, _answer.ContentType) = (status, body, contentType);
            try
            {
                return (await Method.CallAsync(_caller, _values), null);
            }
            catch (HoopAIException failure)
            {
                return (null, failure);
            }
        }

        /// <summary>What is lost of an answer; an exception loses all of it.</summary>
        public async Task<IEnumerable<string>> LossOfAsync(int status, JsonNode body)
        {
            var (result, failure) = await CallAsync(status, body);
            return failure is null
                ? AnswerComparison.Compare(_values.Operation.Success.Schema, body, await AnswerText.OfAsync(result, Method))
                : [failure.Message];
        }

        public ValueTask DisposeAsync() => _client.DisposeAsync();
    }
}
