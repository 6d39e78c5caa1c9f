using HoopAI.Client.Testing.Stubs;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Testing.Engines;

/// <summary>Who answers: the sandbox in this process, or a WireMock.</summary>
/// <remarks>What a test says must hold when the method that says it returns, so nothing here is asynchronous but beginning and end.</remarks>
internal interface IStubEngine : IAsyncDisposable
{
    Uri BaseAddress { get; }

    /// <summary>The stubs of the test, oldest first.</summary>
    IReadOnlyList<Stub> Stubs { get; }

    /// <summary>Installs the app, and hands out its tokens.</summary>
    TokenSet Install(ResourceKind kind, string id);

    /// <exception cref="NotSupportedException">The engine cannot do that; the message says what can.</exception>
    void Add(Stub stub);

    /// <summary>What arrived, oldest first; null for all of it.</summary>
    IReadOnlyList<ReceivedCall> ReceivedCalls(RequestPattern? request);

    /// <summary>Strict: the calls that no stub is for; each is told once.</summary>
    IReadOnlyList<ReceivedCall> TakeUnexpectedCalls();

    Task LoadDefaultsAsync(CancellationToken cancellationToken);
}
