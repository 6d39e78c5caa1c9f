namespace HoopAI.Demo.Web.Contacts;

/// <summary>A field of the form. Its name is the platform's, so that its messages find it.</summary>
internal sealed record ContactField(string Name, string Label, string Type, string? Hint, Func<ContactForm, string> Value)
{
    public static readonly IReadOnlyList<ContactField> All =
    [
        new("firstName", "First name", "text", null, form => form.FirstName),
        new("lastName", "Last name", "text", null, form => form.LastName),
        new("email", "Email", "email", null, form => form.Email),
        new("phone", "Phone", "tel", "With the country's code: +14155550123", form => form.Phone),
        new("tags", "Tags", "text", "Separated by commas", form => form.Tags),
    ];
}
