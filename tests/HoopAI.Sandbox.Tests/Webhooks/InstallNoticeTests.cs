namespace HoopAI.Sandbox.Tests.Webhooks;

public sealed class InstallNoticeTests : WebhookTest
{
    private Uri Authorization => new($"{Platform.AuthorizationPage}?response_type=code&client_id={SandboxSeed.ClientId}&redirect_uri={Uri.EscapeDataString(SandboxSeed.RedirectUri)}&scope=contacts.readonly");

    [Fact]
    public async Task Installing_and_uninstalling_are_told()
    {
        Platform.Install();
        Platform.Uninstall();
        await SettledAsync();

        Assert.Equal(["INSTALL", "UNINSTALL"], Receiver.Types);
        var install = Receiver.Received[0].Json;
        Assert.Equal((Platform.Apps.Default.AppId, SandboxSeed.CompanyId, SandboxSeed.LocationId), (Text(install, "appId"), Text(install, "companyId"), Text(install, "locationId")));
        Assert.Equal(SandboxSeed.LocationId, Text(Receiver.Received[1].Json, "locationId"));
    }

    [Fact]
    public async Task A_pick_is_told_before_its_code_is_exchanged()
    {
        var back = await Platform.PickAsync(Authorization);
        await SettledAsync();
        Assert.Equal(["INSTALL"], Receiver.Types);

        await TokenAsync(("grant_type", "authorization_code"), ("code", CodeOf(back)));
        await SettledAsync();
        Assert.Single(Receiver.Received);
    }

    [Fact]
    public async Task Or_after_it_when_told_to()
    {
        Webhooks.Settings = Webhooks.Settings with { InstallNotice = InstallNoticeTime.Exchanged };
        var back = await Platform.PickAsync(Authorization);
        await SettledAsync();
        Assert.Empty(Receiver.Received);

        await TokenAsync(("grant_type", "authorization_code"), ("code", CodeOf(back)));
        await SettledAsync();
        Assert.Equal(["INSTALL"], Receiver.Types);
    }

    [Fact]
    public async Task A_bulk_install_tells_of_the_company_without_a_location_and_of_each_location()
    {
        await Platform.PickAsync(Authorization, $"{SandboxSeed.LocationId},{SandboxSeed.SecondLocationId}");
        await SettledAsync();

        Assert.Equal([null, SandboxSeed.LocationId, SandboxSeed.SecondLocationId], Receiver.Received.Select(webhook => Text(webhook.Json, "locationId")));
        Assert.All(Receiver.Received, webhook => Assert.Equal(SandboxSeed.CompanyId, Text(webhook.Json, "companyId")));
    }

    [Fact]
    public async Task Uninstalling_from_a_company_is_one_event()
    {
        Platform.Uninstall(SandboxSeed.CompanyId);
        await SettledAsync();

        var json = Assert.Single(Receiver.Received).Json;
        Assert.Equal((SandboxSeed.CompanyId, null), (Text(json, "companyId"), Text(json, "locationId")));
    }

    private static string CodeOf(Uri back) => back.Query.Split("code=")[1].Split('&')[0];
}
