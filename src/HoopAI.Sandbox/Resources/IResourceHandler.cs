namespace HoopAI.Sandbox;

/// <summary>Carries out operations that keep state. Operations without a handler are answered with an example from their schema.</summary>
/// <remarks>A handler sees only requests that were let in, counted and checked. Handlers are called by many threads at once.</remarks>
public interface IResourceHandler
{
    /// <summary>The operations that it carries out: <c>contacts.get-contact</c>, …</summary>
    IReadOnlyCollection<string> Operations { get; }

    /// <summary>Carries out one request.</summary>
    SandboxAnswer Handle(SandboxRequest request);

    /// <summary>Goes back to the seed.</summary>
    void Reset()
    {
    }
}
