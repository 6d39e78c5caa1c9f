using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;

namespace HoopAI.Client.Testing.Tests;

/// <summary>What is not stubbed.</summary>
public sealed class DefaultsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hoopai-stubs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task In_process_it_is_answered_by_the_sandbox_with_or_without_loading()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        var contacts = platform.CreateClient().ForLocation(platform.LocationId).Contacts;

        Assert.NotEmpty((await contacts.ListTasksAsync("ada")).Tasks!);
        await platform.LoadDefaultsAsync();
        Assert.NotEmpty((await contacts.ListTasksAsync("ada")).Tasks!);
    }

    [Fact]
    public async Task In_process_a_request_that_the_documents_refuse_is_refused_stubbed_or_not()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        platform.OnCreateContact().Returns(new CreateContactResponse());
        var contacts = platform.CreateClient().ForLocation(platform.LocationId).Contacts;

        var refusal = await Assert.ThrowsAsync<HoopAIValidationException>(() => contacts.CreateContactAsync(new CreateContactRequest { LocationId = null! }));

        Assert.Contains(refusal.Messages, message => message.Contains("locationId", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task On_a_WireMock_it_is_not_found_until_the_default_stubs_are_loaded_and_stubs_of_the_test_go_before_them()
    {
        Write("contacts/get-contact.json", """
            {"mappings":[
              {"id":"8c5db8b0-2db4-4ad7-a38f-c9f0c7a1bdb0","priority":1,"scenarioName":"contacts.get-contact","requiredScenarioState":"another test's","metadata":{"operation":"contacts.get-contact","status":200},
               "request":{"method":"GET","urlPathTemplate":"/contacts/{contactId}","headers":{"Version":{"equalTo":"2021-07-28"}}},
               "response":{"status":200,"jsonBody":{"contact":{"firstName":"Default"}}}},
              {"metadata":{"operation":"contacts.get-contact","status":401},"request":{"method":"GET","urlPathTemplate":"/contacts/{contactId}"},"response":{"status":401}}]}
            """);
        await using var platform = await Platforms.StartAsync(Engine.WireMock, new HoopAITestPlatformOptions { DefaultStubsFolder = _folder.FullName });
        var contacts = platform.CreateClient().ForLocation(platform.LocationId).Contacts;
        await Assert.ThrowsAsync<HoopAINotFoundException>(() => contacts.GetContactAsync("ada"));

        await platform.LoadDefaultsAsync();
        Assert.Equal("Default", (await contacts.GetContactAsync("ada")).Contact!.FirstName);

        platform.OnGetContact("ada").Returns(new GetContactResponse { Contact = new Contact { FirstName = "Ada" } });
        Assert.Equal("Ada", (await contacts.GetContactAsync("ada")).Contact!.FirstName);
        Assert.Equal("Default", (await contacts.GetContactAsync("grace")).Contact!.FirstName);
    }

    [SkippableFact]
    public async Task A_missing_folder_of_default_stubs_is_named_with_the_way_out()
    {
        var missing = Path.Combine(_folder.FullName, "missing");
        await using var platform = await Platforms.StartAsync(Engine.WireMock, new HoopAITestPlatformOptions { DefaultStubsFolder = missing });

        var fault = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => platform.LoadDefaultsAsync());

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
        Assert.Contains("DefaultStubsFolder", fault.Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
