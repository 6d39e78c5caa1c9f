using System.Text.Json;
using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

// Published trimmed and self-contained by the end-to-end tests, and run against a sandbox: address, token, location.
if (args is not [var address, var token, var location])
{
    Console.Error.WriteLine("usage: HoopAI.TrimSmoke <base address> <private integration token> <location id>");
    return 2;
}

await using var services = new ServiceCollection()
    .AddLogging()
    .AddHoopAI(options =>
    {
        options.UsesOAuth = false;
        options.BaseAddress = new Uri(address);
    })
    .Services.BuildServiceProvider();
var caller = services.GetRequiredService<IHoopAIClient>().ForPrivateIntegration(new Secret(token));

var created = await caller.Contacts.CreateContactAsync(new CreateContactRequest { LocationId = location, FirstName = "Trim", Email = "trim@example.com" });
var read = await caller.Contacts.GetContactAsync(created.Contact!.Id!);
Require(read.Contact?.FirstName == "Trim", "the contact came back otherwise");

var listed = 0;
await foreach (var contact in caller.Contacts.EnumerateSearchContacts(new SearchContactsRequest { LocationId = location, PageLimit = 20 }))
{
    Require(contact.Id is not null, "a contact has no id");
    listed++;
}

Require(listed > 20, "paging stopped early");
try
{
    await caller.Contacts.GetContactAsync("missing");
    Require(false, "a missing contact was found");
}
catch (HoopAINotFoundException e)
{
    Require(e.Status == System.Net.HttpStatusCode.NotFound, "the exception lost its status");
}

Console.WriteLine($"trimmed: {listed} contacts listed, one written and read; assembly of {new FileInfo(Path.Combine(AppContext.BaseDirectory, "HoopAI.Client.dll")).Length} bytes");
return 0;

static void Require(bool holds, string otherwise)
{
    if (!holds)
    {
        throw new JsonException(otherwise);
    }
}
