namespace HoopAI.Demo.Web.Contacts;

/// <summary>A field of the form. Its name is the platform's, so that its messages find it.</summary>
internal sealed record ContactField(string Name, string Label, string Type, string AutoComplete, string? Hint, Func<ContactForm, string> Value)
{
    public static readonly IReadOnlyList<ContactField> All =
    [
        new("firstName", "First name", "text", "off", null, form => form.FirstName),
        new("lastName", "Last name", "text", "off", null, form => form.LastName),
        new("email", "Email", "email", "off", null, form => form.Email),
        new("phone", "Phone", "tel", "off", "With the country's code: +14155550123", form => form.Phone),
        new("tags", "Tags", "text", "off", "Separated by commas", form => form.Tags),
    ];
}
