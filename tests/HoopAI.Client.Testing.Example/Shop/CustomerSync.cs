using HoopAI.Client.Contacts;

namespace HoopAI.Client.Testing.Example.Shop;

/// <summary>The code under test: brings the shop's customers into a location as contacts.</summary>
public sealed class CustomerSync(IHoopAIClient hoop)
{
    public async Task<SyncReport> RunAsync(string locationId, IEnumerable<Customer> customers, CancellationToken cancellationToken = default)
    {
        var contacts = hoop.ForLocation(locationId).Contacts;
        var report = new SyncReport();
        foreach (var customer in customers)
        {
            try
            {
                report = await SyncAsync(contacts, locationId, customer, report, cancellationToken);
            }
            catch (HoopAIValidationException refusal)
            {
                report = report with { Refused = [.. report.Refused, $"{customer.Email}: {string.Join(", ", refusal.Messages)}"] };
            }
            catch (HoopAIDailyQuotaException)
            {
                return report with { IsComplete = false };
            }
        }

        return report;
    }

    private static async Task<SyncReport> SyncAsync(IContactsApi contacts, string locationId, Customer customer, SyncReport report, CancellationToken cancellationToken)
    {
        if (await FindAsync(contacts, customer.ContactId, cancellationToken) is not { } contact)
        {
            var created = await contacts.CreateContactAsync(new CreateContactRequest { LocationId = locationId, FirstName = customer.Name, Email = customer.Email }, cancellationToken);
            return report with { Created = [.. report.Created, created.Contact!.Id!] };
        }

        if ((contact.FirstName, contact.Email) == (customer.Name, customer.Email))
        {
            return report;
        }

        await contacts.UpdateContactAsync(contact.Id!, new UpdateContactRequest { FirstName = customer.Name, Email = customer.Email }, cancellationToken);
        return report with { Updated = [.. report.Updated, contact.Id!] };
    }

    private static async Task<Contact?> FindAsync(IContactsApi contacts, string? id, CancellationToken cancellationToken)
    {
        try
        {
            return id is null ? null : (await contacts.GetContactAsync(id, cancellationToken)).Contact;
        }
        catch (HoopAINotFoundException)
        {
            // Somebody has deleted it.
            return null;
        }
    }
}
