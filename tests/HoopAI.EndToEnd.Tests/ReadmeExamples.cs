using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Opportunities;
using HoopAI.Client.Testing;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.EndToEnd.Tests;

/// <summary>What the README shows, so that it compiles. <see cref="ReadmeTests"/> holds the two together.</summary>
internal static class ReadmeExamples
{
    public static void Register(HostApplicationBuilder builder)
    {
        builder.Services
            .AddHoopAI(options =>
            {
                options.ClientId = builder.Configuration["HoopAI:ClientId"]!;
                options.ClientSecret = new Secret(builder.Configuration["HoopAI:ClientSecret"]!);
            })
            .AddSqliteStore("hoopai.db");
    }

    public static async Task FirstAsync(IHoopAIClient hoop, string locationId, string contactId)
    {
        var contact = await hoop.ForLocation(locationId).Contacts.GetContactAsync(contactId);
        _ = contact.Contact;
    }

    public static async Task TourAsync(IHoopAIClient hoop, string redirectUri, string code, string locationId, string contactId)
    {
        var page = hoop.Authorization.CreatePageUrl(redirectUri, Scopes.ContactsReadonly, Scopes.ContactsWrite);
        // … the admin picks a location, and the browser comes back to redirectUri?code=…
        var installation = await hoop.Authorization.ExchangeCodeAsync(code, redirectUri);
        _ = page;

        var location = hoop.ForLocation(installation.Key.ResourceId);
        var created = await location.Contacts.CreateContactAsync(new CreateContactRequest { LocationId = locationId, FirstName = "Grace", Email = "grace@example.com" });
        await location.Contacts.UpdateContactAsync(created.Contact!.Id!, new UpdateContactRequest { Phone = "+15551234567" });

        await foreach (var opportunity in location.Opportunities.EnumerateSearchOpportunities(locationId))
        {
            Console.WriteLine(opportunity.Name);
        }

        var batch = location.With(new CallOptions { Priority = CallPriority.Batch, Deadline = TimeSpan.FromMinutes(10) });
        await batch.Contacts.AddTagsAsync(contactId, new ContactTagsRequest { Tags = ["imported"] });

        try
        {
            await location.Contacts.GetContactAsync(contactId);
        }
        catch (HoopAINotFoundException)
        {
            // There is no such contact in this location.
        }
        catch (HoopAIAuthorizationException problem)
        {
            Console.WriteLine(problem.Message); // The admin must authorize the app again; why, and for which location.
        }
    }

    public static async Task TestAsync(IServiceCollection services)
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(new GetContactResponse { Contact = new Contact { FirstName = "Ada" } });
        services.AddHoopAITestPlatform(platform);
    }

    public static string Constants(IHoopAIClient hoop, string token)
    {
        var request = new UpdateContactRequest();
        request.SendNull("phone");
        _ = (ContactDndStatus.Active, new ContactDndStatus("new-one"), Scopes.Find(Scopes.ContactsReadonly), AuthorizationPages.WhiteLabel);
        return hoop.ForPrivateIntegration(new Secret(token)).ToString() + hoop.ForCompany("id");
    }
}
