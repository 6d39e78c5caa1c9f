using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.DependencyInjection;

internal sealed record HoopAIBuilder(IServiceCollection Services, string Name) : IHoopAIBuilder;
