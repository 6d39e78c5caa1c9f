using HoopAI.Sandbox.Tests.Support;

namespace HoopAI.Sandbox.Tests.Webhooks;

public sealed class KindTests : WebhookTest
{
    [Theory]
    [InlineData("contacts.create-contact", "ContactCreate", "id")]
    [InlineData("contacts.create-note", "NoteCreate", "body")]
    [InlineData("contacts.create-task", "TaskCreate", "title")]
    [InlineData("opportunities.create-opportunity", "OpportunityCreate", "pipelineId")]
    [InlineData("calendars.create-appointment", "AppointmentCreate", "appointment")]
    [InlineData("products.create-product", "ProductCreate", "_id")]
    [InlineData("products.create-price-for-product", "PriceCreate", "amount")]
    [InlineData("invoices.create-invoice", "InvoiceCreate", "altId")]
    [InlineData("objects.create-custom-object-schema", "ObjectSchemaCreate", "key")]
    [InlineData("objects.create-object-record", "RecordCreate", "id")]
    [InlineData("associations.create-association", "AssociationCreate", "firstObjectKey")]
    [InlineData("associations.create-relation", "RelationCreate", "associationId")]
    [InlineData("users.create-user", "UserCreate", "firstName")]
    [InlineData("locations.create-location", "LocationCreate", "name")]
    [InlineData("conversations.send-a-new-message", "OutboundMessage", "contactId")]
    [InlineData("conversations.add-an-inbound-message", "InboundMessage", "conversationId")]
    [InlineData("invoices.send-invoice", "InvoiceSent", "_id")]
    [InlineData("invoices.void-invoice", "InvoiceVoid", "_id")]
    public async Task Every_kind_with_an_event_tells_of_it(string operation, string type, string member)
    {
        var location = await InstallQuietlyAsync();
        Platform.SetWebhookUrl(null);
        var company = Platform.Install(SandboxSeed.CompanyId);
        Platform.SetWebhookUrl(Receiver.Url);
        var documented = Platform.Operations[operation];
        var forCompany = documented.Documented.Security.Any(alternative => alternative.Scheme.StartsWith("Agency", StringComparison.Ordinal));

        using var request = ExampleRequest.Create(documented, forCompany ? company : location, _ => null);
        var answer = await Http.SendAsync(request, Soon);
        await SettledAsync();

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Contains(type, Receiver.Types);
        var told = Receiver.Received.Single(webhook => Text(webhook.Json, "type") == type).Json;
        Assert.True(Text(told, member) is { Length: > 0 } value && value != "{}", told.ToString());
    }
}
