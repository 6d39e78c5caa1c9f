namespace HoopAI.Client;

/// <summary>Gives the clients of an application that registered several apps, by the names under which <c>AddHoopAI(name, …)</c> registered them.</summary>
public interface IHoopAIClientFactory
{
    /// <summary>The client of that name; the same one every time.</summary>
    /// <param name="name">The name; empty for the default client.</param>
    /// <exception cref="ArgumentException">No client of that name is registered; the message lists those that are.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Its options are not usable; the message says why.</exception>
    IHoopAIClient Get(string name);
}
