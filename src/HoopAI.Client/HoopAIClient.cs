using HoopAI.Client.Authorization;
using HoopAI.Client.Callers;
using HoopAI.Client.Pipeline;
using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>One app's client.</summary>
internal sealed class HoopAIClient(ClientCore core) : IHoopAIClient
{
    public string Name => core.Services.Name;

    public IHoopAIAuthorization Authorization { get; } = new HoopAIAuthorization(core);

    public IHoopAIInstallations Installations { get; } = new HoopAIInstallations(core);

    public HoopAICaller ForLocation(string locationId) => For(core.InstallationCaller(HoopAIResource.Location(locationId)));

    public HoopAICaller ForLocation(string locationId, string companyId)
    {
        var caller = core.InstallationCaller(HoopAIResource.Location(locationId));
        core.TokensOf(core.KeyOf(HoopAIResource.Location(locationId))).CompanyId = core.KeyOf(HoopAIResource.Company(companyId)).ResourceId;
        return For(caller);
    }

    public HoopAICaller ForCompany(string companyId) => For(core.InstallationCaller(HoopAIResource.Company(companyId)));

    public HoopAICaller ForPrivateIntegration(Secret token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return For(core.PrivateIntegrationCaller(token));
    }

    public HoopAICaller ForToken(Secret token, HoopAIResource resource)
    {
        ArgumentNullException.ThrowIfNull(token);
        return resource.Id is null
            ? throw new ArgumentException("Say what the token opens, as in HoopAIResource.Location(id).", nameof(resource))
            : For(core.TokenCaller(token, resource));
    }

    private HoopAICaller For(Caller caller) => new(core, caller, CallOptions.Default);
}
