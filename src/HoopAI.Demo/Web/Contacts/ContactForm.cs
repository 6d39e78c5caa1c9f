using HoopAI.Client;
using HoopAI.Client.Contacts;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Demo.Web.Contacts;

/// <summary>What a person has entered for a contact, and what the platform says about it.</summary>
public sealed record ContactForm
{
    /// <summary>Where the contact belongs.</summary>
    public required string LocationId { get; init; }

    /// <summary>Which contact; null for a new one.</summary>
    public string? ContactId { get; init; }

    /// <summary>The first name.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The last name.</summary>
    public string LastName { get; init; } = "";

    /// <summary>The mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The phone number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The tags, separated by commas.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Messages by field, as the platform names them; those of no field under the empty name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    internal static ContactForm Of(string locationId, Contact contact) => new()
    {
        LocationId = locationId,
        ContactId = contact.Id,
        FirstName = contact.FirstName ?? "",
        LastName = contact.LastName ?? "",
        Email = contact.Email ?? "",
        Phone = contact.Phone ?? "",
        Tags = string.Join(", ", contact.Tags ?? []),
    };

    internal static ContactForm Read(string locationId, string? contactId, IFormCollection form) => new()
    {
        LocationId = locationId,
        ContactId = contactId,
        FirstName = Text(form, "firstName"),
        LastName = Text(form, "lastName"),
        Email = Text(form, "email"),
        Phone = Text(form, "phone"),
        Tags = Text(form, "tags"),
    };

    /// <summary>The one rule of the app's own.</summary>
    internal ContactForm Checked() => FirstName.Length + LastName.Length + Email.Length + Phone.Length > 0
        ? this
        : this with { Errors = new Dictionary<string, IReadOnlyList<string>> { ["firstName"] = ["Enter a name, an email address or a phone number."] } };

    internal ContactForm With(HoopAIValidationException refusal)
    {
        // Messages about fields that this form has not are shown above it.
        var errors = refusal.Fields.GroupBy(field => ContactField.All.Any(known => known.Name == field.Key) ? field.Key : "", StringComparer.Ordinal);
        return this with { Errors = errors.ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.SelectMany(field => field.Value)], StringComparer.Ordinal) };
    }

    internal CreateContactRequest ToCreate() => new()
    {
        LocationId = LocationId,
        FirstName = NullIfEmpty(FirstName),
        LastName = NullIfEmpty(LastName),
        Email = NullIfEmpty(Email),
        Phone = NullIfEmpty(Phone),
        Tags = SplitTags(),
        Source = "Contact Desk",
    };

    internal UpdateContactRequest ToUpdate()
    {
        var request = new UpdateContactRequest { Tags = SplitTags() };
        foreach (var (name, value, set) in new (string, string, Action<string>)[]
        {
            ("firstName", FirstName, text => request.FirstName = text),
            ("lastName", LastName, text => request.LastName = text),
            ("email", Email, text => request.Email = text),
            ("phone", Phone, text => request.Phone = text),
        })
        {
            // An emptied field is told to the platform; leaving the member out would keep the old value.
            if (value.Length > 0)
            {
                set(value);
            }
            else
            {
                request.SendNull(name);
            }
        }

        return request;
    }

    private List<string> SplitTags() => [.. Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
