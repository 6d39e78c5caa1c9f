using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.DependencyInjection;

/// <summary>The keyed clients of the container.</summary>
internal sealed class HoopAIClientFactory(IServiceProvider provider, IEnumerable<ClientRegistration> registrations) : IHoopAIClientFactory
{
    public IHoopAIClient Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return provider.GetKeyedService<IHoopAIClient>(name) ?? throw new ArgumentException(
            $"No HoopAI client named '{name}' is registered. Registered: {string.Join(", ", registrations.Select(known => $"'{known.Name}'"))}. Add services.AddHoopAI(\"{name}\", …).",
            nameof(name));
    }
}
