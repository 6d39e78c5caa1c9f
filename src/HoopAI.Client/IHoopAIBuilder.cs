using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client;

/// <summary>What <c>AddHoopAI</c> returns: further calls on it (a token store, HTTP settings) belong to the same client.</summary>
public interface IHoopAIBuilder
{
    /// <summary>The container that the client was registered in.</summary>
    IServiceCollection Services { get; }

    /// <summary>The client's name; empty for the default client. Its options are those of this name.</summary>
    string Name { get; }
}
