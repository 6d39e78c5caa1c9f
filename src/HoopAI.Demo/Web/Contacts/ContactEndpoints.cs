using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Demo.Web.Activity;
using HoopAI.Demo.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Demo.Web.Contacts;

/// <summary>List, search, create and edit.</summary>
internal static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder location)
    {
        location.MapGet("/contacts", ListAsync);
        location.MapGet("/contacts/new", (string locationId) => Page.Of<ContactPage>(new ContactForm { LocationId = locationId }));
        location.MapPost("/contacts/new", CreateAsync);
        location.MapGet($"/contacts/{{contactId:{DemoEndpoints.Id}}}", EditAsync);
        location.MapPost($"/contacts/{{contactId:{DemoEndpoints.Id}}}", SaveAsync);
    }

    private static async Task<IResult> ListAsync(
        string locationId, string? q, int? page, string? done, IHoopAIClient hoop, ActivityLog activity, CancellationToken cancellationToken)
    {
        var query = q?.Trim() ?? "";
        var number = Math.Max(1, page ?? 1);
        var answer = await hoop.ForLocation(locationId).Contacts.SearchContactsAsync(
            new SearchContactsRequest { LocationId = locationId, PageLimit = ContactsView.PageSize, Page = number, Query = query.Length > 0 ? query : null }, cancellationToken);
        return Page.Of<ContactsPage>(new ContactsView
        {
            LocationId = locationId,
            Query = query,
            Page = number,
            Total = answer.Total ?? 0,
            Contacts = [.. answer.Contacts ?? []],
            Activity = await activity.ReadAsync(locationId, 0, cancellationToken),
            Done = done,
        });
    }

    private static async Task<IResult> EditAsync(string locationId, string contactId, IHoopAIClient hoop, CancellationToken cancellationToken)
    {
        var answer = await hoop.ForLocation(locationId).Contacts.GetContactAsync(contactId, cancellationToken);
        return Page.Of<ContactPage>(ContactForm.Of(locationId, answer.Contact ?? new Contact { Id = contactId }));
    }

    private static async Task<IResult> CreateAsync(string locationId, HttpRequest request, IHoopAIClient hoop, CancellationToken cancellationToken)
    {
        var form = ContactForm.Read(locationId, null, await request.ReadFormAsync(cancellationToken));
        return await SendAsync(form, "created", () => hoop.ForLocation(locationId).Contacts.CreateContactAsync(form.ToCreate(), cancellationToken));
    }

    private static async Task<IResult> SaveAsync(string locationId, string contactId, HttpRequest request, IHoopAIClient hoop, CancellationToken cancellationToken)
    {
        var form = ContactForm.Read(locationId, contactId, await request.ReadFormAsync(cancellationToken));
        return await SendAsync(form, "saved", () => hoop.ForLocation(locationId).Contacts.UpdateContactAsync(contactId, form.ToUpdate(), cancellationToken));
    }

    private static async Task<IResult> SendAsync(ContactForm form, string done, Func<Task> send)
    {
        if (form.Checked() is { Errors.Count: > 0 } wrong)
        {
            return Page.Of<ContactPage>(wrong, StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            await send();
        }
        catch (HoopAIValidationException refusal)
        {
            return Page.Of<ContactPage>(form.With(refusal), StatusCodes.Status422UnprocessableEntity);
        }

        return To.Location(form.LocationId, "contacts", done);
    }
}
