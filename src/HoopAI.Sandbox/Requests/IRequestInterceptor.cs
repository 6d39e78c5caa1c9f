namespace HoopAI.Sandbox;

/// <summary>Goes first: it is asked about every request that was let in, counted and checked, before the operation is carried out.</summary>
/// <remarks>Called by many threads at once.</remarks>
public interface IRequestInterceptor
{
    /// <summary>What to answer in the sandbox's place; null leaves the request to the sandbox.</summary>
    Interception? Intercept(SandboxRequest request);
}
