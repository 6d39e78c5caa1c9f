using System.Globalization;
using System.Net;
using HoopAI.Client.Testing.Calls;
using HoopAI.Client.Testing.Stubs;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing;

/// <summary>
/// The calls of one operation, narrowed by path values, query and body: says what they are answered (each of those methods is a stub, in force at once),
/// and asks what arrived. Immutable: each step gives another one.
/// </summary>
/// <remarks>
/// Where several stubs fit a call, those that answer a limited number of times (<see cref="Once"/>, <see cref="Times"/>, <see cref="RespondsOnceWithExpiredToken"/>)
/// go first, in the order in which they were set; of the others, the newest counts. A call that no stub fits is answered with something that fits the
/// schema, or fails the test if the platform is strict.
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
public abstract class OperationStubBase<TSelf, TAnswer>
    where TSelf : OperationStubBase<TSelf, TAnswer>
{
    private readonly AnswerForm _form;
    private IReadOnlyList<KeyValuePair<string, string>> _headers = [];
    private TimeSpan _delay;
    private int? _times;

    private protected OperationStubBase(HoopAITestPlatform platform, string operation, AnswerForm form, PathValue[] path)
    {
        Platform = platform;
        Request = new RequestPattern(OperationCatalog.Platform[operation]) { Path = path };
        _form = form;
    }

    /// <summary>The operation's id: <c>contacts.get-contact</c>.</summary>
    public string Operation => Request.Operation.Id;

    /// <summary>The errors that the documents name for it; others can be answered too.</summary>
    public IReadOnlyList<int> DocumentedErrors =>
    [
        .. Request.Operation.Documented.Answers.Keys
            .Select(status => int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(status => status >= 400)
            .Order(),
    ];

    private protected HoopAITestPlatform Platform { get; }

    private protected RequestPattern Request { get; private set; }

    /// <summary>Only calls with this in the query.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">One of its values, decoded.</param>
    public TSelf WithQuery(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return Narrow(Request with { Query = [.. Request.Query, KeyValuePair.Create(name, value)] });
    }

    /// <summary>The stub that follows answers one call only.</summary>
    public TSelf Once() => Times(1);

    /// <summary>The stub that follows answers so many calls only.</summary>
    /// <param name="times">1 or more.</param>
    public TSelf Times(int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return Copy(copy => copy._times = times);
    }

    /// <summary>The answer of the stub that follows comes late: in process by the platform's clock, on a WireMock by its own.</summary>
    /// <param name="delay">How late.</param>
    public TSelf After(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Copy(copy => copy._delay = delay);
    }

    /// <summary>The answer of the stub that follows has this header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public TSelf WithHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return Copy(copy => copy._headers = [.. copy._headers, KeyValuePair.Create(name, value)]);
    }

    /// <summary>The answer of the stub that follows says how much is left of the rate limit. The client paces its next calls by it.</summary>
    /// <param name="remaining">Requests left in the interval.</param>
    /// <param name="dailyRemaining">Requests left today; null for plenty.</param>
    /// <param name="interval">The interval; null for the platform's 10 seconds.</param>
    public TSelf WithRateLimit(int remaining, int? dailyRemaining = null, TimeSpan? interval = null) =>
        Copy(copy => copy._headers = [.. copy._headers, .. PlatformAnswers.RateLimit(remaining, dailyRemaining, interval)]);

    /// <summary>They are answered with success.</summary>
    /// <param name="answer">The answer. What is unset is not sent.</param>
    /// <param name="status">The status; null for the documented one (or 200, where the documented one has no body and this answer has).</param>
    public TSelf Returns(TAnswer answer, HttpStatusCode? status = null) =>
        Answer(PlatformAnswers.Of(answer, _form, (int?)status, Request.Operation));

    /// <summary>They are answered with one after the other; the last one is repeated.</summary>
    /// <param name="answers">The answers; at least one.</param>
    public TSelf ReturnsInTurn(params IReadOnlyList<TAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentOutOfRangeException.ThrowIfZero(answers.Count);
        foreach (var answer in answers.SkipLast(1))
        {
            Once().Returns(answer);
        }

        return Returns(answers[^1]);
    }

    /// <summary>They are answered with an error in the platform's shape.</summary>
    /// <param name="status">The status, 400 to 599. <see cref="DocumentedErrors"/> says which the documents name.</param>
    /// <param name="message">The platform's text; null for the status's own.</param>
    public TSelf RespondsWith(HttpStatusCode status, string? message = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)status, 400, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)status, 599, nameof(status));
        return Answer(PlatformAnswers.Error((int)status, message));
    }

    /// <inheritdoc cref="RespondsWith(HttpStatusCode, string?)"/>
    public TSelf RespondsWith(int status, string? message = null) => RespondsWith((HttpStatusCode)status, message);

    /// <summary>They are answered with these very bytes: what no type says, or broken JSON.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body; empty for none.</param>
    /// <param name="contentType">Its type.</param>
    public TSelf RespondsWithBody(int status, string body, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return Answer(new StubAnswer(status, body.Length == 0 ? null : contentType, System.Text.Encoding.UTF8.GetBytes(body)));
    }

    /// <summary>400: <see cref="HoopAIValidationException"/>.</summary>
    /// <param name="message">The platform's text.</param>
    public TSelf RespondsWithBadRequest(string message = "Bad Request") => RespondsWith(HttpStatusCode.BadRequest, message);

    /// <summary>403: <see cref="HoopAIForbiddenException"/>.</summary>
    /// <param name="message">The platform's text.</param>
    public TSelf RespondsWithForbidden(string message = PlatformTexts.NoAccess) => RespondsWith(HttpStatusCode.Forbidden, message);

    /// <summary>404: <see cref="HoopAINotFoundException"/>.</summary>
    /// <param name="message">The platform's text.</param>
    public TSelf RespondsWithNotFound(string message = "Not Found") => RespondsWith(HttpStatusCode.NotFound, message);

    /// <summary>422, one text for each thing that is wrong: <see cref="HoopAIValidationException"/>.</summary>
    /// <param name="messages">The platform's texts, as in <c>email must be an email</c>.</param>
    public TSelf RespondsWithUnprocessable(params IReadOnlyList<string> messages) => Answer(PlatformAnswers.Unprocessable(messages));

    /// <summary>One call is refused as if its token had expired; the client refreshes the token and sends the call again.</summary>
    public TSelf RespondsOnceWithExpiredToken() => Once().Answer(PlatformAnswers.Error(401, PlatformTexts.ExpiredToken));

    /// <summary>They are refused with 429. The client waits and repeats them until its deadline; a spent day fails at once (<see cref="HoopAIDailyQuotaException"/>).</summary>
    /// <remarks>One refusal that is waited out: <c>.Once().RateLimits(…)</c>. A success that says how much is left: <see cref="WithRateLimit"/>.</remarks>
    /// <param name="remaining">What the headers say is left in the interval.</param>
    /// <param name="dailyRemaining">What they say is left today; null for plenty.</param>
    /// <param name="interval">The interval; null for the platform's 10 seconds.</param>
    /// <param name="retryAfter">The <c>Retry-After</c> header, in whole seconds; null for none, as the platform has it.</param>
    public TSelf RateLimits(int remaining = 0, int? dailyRemaining = null, TimeSpan? interval = null, TimeSpan? retryAfter = null) =>
        Answer(PlatformAnswers.Error(429, "Too many requests, please try again later.") with
        {
            Headers =
            [
                .. PlatformAnswers.RateLimit(remaining, dailyRemaining, interval),
                .. retryAfter is { } wait ? [PlatformAnswers.Header("Retry-After", (long)Math.Ceiling(wait.TotalSeconds))] : Array.Empty<KeyValuePair<string, string>>(),
            ],
        });

    /// <summary>Their connection breaks: the client repeats what is safe to repeat.</summary>
    /// <param name="fault">How.</param>
    public TSelf BreaksConnection(ConnectionFault fault = ConnectionFault.Reset) => Answer(StubAnswer.Broken(fault));

    /// <summary>What arrived, oldest first: every request, those that the client repeated too.</summary>
    public IReadOnlyList<ReceivedCall> ReceivedCalls() => Platform.Engine.ReceivedCalls(Request);

    /// <summary>Throws if no such call arrived.</summary>
    /// <exception cref="HoopAITestException">The message says what was called instead.</exception>
    public void ShouldHaveBeenCalled() => Expect(count => count > 0, "at least once");

    /// <summary>Throws if another number of such calls arrived. Every request counts, those that the client repeated too.</summary>
    /// <param name="times">How many.</param>
    /// <exception cref="HoopAITestException">The message says what was called.</exception>
    public void ShouldHaveBeenCalled(int times) => Expect(count => count == times, times == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{times} times"));

    /// <summary>Throws if such a call arrived.</summary>
    /// <exception cref="HoopAITestException">The message says what was called.</exception>
    public void ShouldNotHaveBeenCalled() => Expect(count => count == 0, "never");

    /// <summary>As a test writes it.</summary>
    public override string ToString() => Request.ToString();

    private protected TSelf Narrow(RequestPattern request) => Copy(copy => copy.Request = request);

    private TSelf Answer(StubAnswer answer)
    {
        Platform.Engine.Add(new Stub(Request, answer with { Delay = _delay, Headers = [.. answer.Headers, .. _headers] }, _times));
        return Copy(static copy => (copy._headers, copy._delay, copy._times) = ([], TimeSpan.Zero, null));
    }

    private TSelf Copy(Action<OperationStubBase<TSelf, TAnswer>> change)
    {
        var copy = (TSelf)MemberwiseClone();
        change(copy);
        return copy;
    }

    private void Expect(Func<int, bool> isExpected, string expected)
    {
        var calls = ReceivedCalls();
        if (!isExpected(calls.Count))
        {
            throw new HoopAITestException(CallReport.Describe(Request, expected, calls.Count, Platform.ReceivedCalls()));
        }
    }
}
