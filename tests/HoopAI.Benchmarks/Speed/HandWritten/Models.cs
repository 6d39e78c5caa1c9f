using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Benchmarks.Speed.HandWritten;

// Frozen: what the client is measured against. The documented properties of each schema, as an engineer writes them down by hand.

internal sealed class GotContact
{
    public Contact? Contact { get; set; }
}

internal sealed class Contact
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? LocationId { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Email { get; set; }

    public string? EmailLowerCase { get; set; }

    public string? Timezone { get; set; }

    public string? CompanyName { get; set; }

    public string? Phone { get; set; }

    public bool? Dnd { get; set; }

    public DndSettings? DndSettings { get; set; }

    public string? Type { get; set; }

    public string? Source { get; set; }

    public string? AssignedTo { get; set; }

    public string? Address1 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public string? Website { get; set; }

    public List<string>? Tags { get; set; }

    public string? DateOfBirth { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public string? Attachments { get; set; }

    public string? Ssn { get; set; }

    public string? Keyword { get; set; }

    public string? FirstNameLowerCase { get; set; }

    public string? FullNameLowerCase { get; set; }

    public string? LastNameLowerCase { get; set; }

    public DateTimeOffset? LastActivity { get; set; }

    public List<CustomField>? CustomFields { get; set; }

    public string? BusinessId { get; set; }

    public Attribution? AttributionSource { get; set; }

    public Attribution? LastAttributionSource { get; set; }

    public string? VisitorId { get; set; }
}

internal sealed class DndSettings
{
    [JsonPropertyName("Call")]
    public DndSetting? Call { get; set; }

    [JsonPropertyName("Email")]
    public DndSetting? Email { get; set; }

    [JsonPropertyName("SMS")]
    public DndSetting? Sms { get; set; }

    [JsonPropertyName("WhatsApp")]
    public DndSetting? WhatsApp { get; set; }

    [JsonPropertyName("GMB")]
    public DndSetting? Gmb { get; set; }

    [JsonPropertyName("FB")]
    public DndSetting? Fb { get; set; }
}

internal sealed class DndSetting
{
    public string? Status { get; set; }

    public string? Message { get; set; }

    public string? Code { get; set; }
}

internal sealed class CustomField
{
    public string? Id { get; set; }

    public string? Value { get; set; }
}

internal sealed class Attribution
{
    public string? Url { get; set; }

    public string? Campaign { get; set; }

    public string? UtmSource { get; set; }

    public string? UtmMedium { get; set; }

    public string? UtmContent { get; set; }

    public string? Referrer { get; set; }

    public string? CampaignId { get; set; }

    public string? Fbclid { get; set; }

    public string? Gclid { get; set; }

    public string? Msclikid { get; set; }

    public string? Dclid { get; set; }

    public string? Fbc { get; set; }

    public string? Fbp { get; set; }

    public string? FbEventId { get; set; }

    public string? UserAgent { get; set; }

    public string? Ip { get; set; }

    public string? Medium { get; set; }

    public string? MediumId { get; set; }
}

internal sealed class MadeContact
{
    public NewContact? Contact { get; set; }
}

internal sealed class NewContact
{
    public string? Id { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public bool? Deleted { get; set; }

    public List<string>? Tags { get; set; }

    public string? Type { get; set; }

    public List<CustomField>? CustomFields { get; set; }

    public string? LocationId { get; set; }

    public string? FirstName { get; set; }

    public string? FirstNameLowerCase { get; set; }

    public string? FullNameLowerCase { get; set; }

    public string? LastName { get; set; }

    public string? LastNameLowerCase { get; set; }

    public string? Email { get; set; }

    public string? EmailLowerCase { get; set; }

    public bool? BounceEmail { get; set; }

    public bool? UnsubscribeEmail { get; set; }

    public bool? Dnd { get; set; }

    public DndSettings? DndSettings { get; set; }

    public string? Phone { get; set; }

    public string? Address1 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public string? Website { get; set; }

    public string? Source { get; set; }

    public string? CompanyName { get; set; }

    public string? DateOfBirth { get; set; }

    public int? BirthMonth { get; set; }

    public int? BirthDay { get; set; }

    public DateTimeOffset? LastSessionActivityAt { get; set; }

    public List<string>? Offers { get; set; }

    public List<string>? Products { get; set; }

    public string? BusinessId { get; set; }

    public string? AssignedTo { get; set; }
}

internal sealed class ContactToMake
{
    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? LocationId { get; set; }

    public string? Gender { get; set; }

    public string? Phone { get; set; }

    public string? Address1 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? PostalCode { get; set; }

    public string? Website { get; set; }

    public string? Timezone { get; set; }

    public bool? Dnd { get; set; }

    public DndSettings? DndSettings { get; set; }

    public InboundDndSettings? InboundDndSettings { get; set; }

    public List<string>? Tags { get; set; }

    public List<CustomField>? CustomFields { get; set; }

    public string? Source { get; set; }

    public string? DateOfBirth { get; set; }

    public string? Country { get; set; }

    public string? CompanyName { get; set; }

    public string? AssignedTo { get; set; }
}

internal sealed class InboundDndSettings
{
    public InboundDndSetting? All { get; set; }
}

internal sealed class InboundDndSetting
{
    public string? Status { get; set; }

    public string? Message { get; set; }
}

internal sealed class ContactPage
{
    public List<ListedContact>? Contacts { get; set; }

    public int? Count { get; set; }
}

internal sealed class ListedContact
{
    public string? Id { get; set; }

    public string? LocationId { get; set; }

    public string? Email { get; set; }

    public string? Timezone { get; set; }

    public string? Country { get; set; }

    public string? Source { get; set; }

    public DateTimeOffset? DateAdded { get; set; }

    public List<CustomField>? CustomFields { get; set; }

    public List<string>? Tags { get; set; }

    public string? BusinessId { get; set; }

    public List<Attribution>? Attributions { get; set; }

    public List<string>? Followers { get; set; }
}

internal sealed class OpportunityPage
{
    public List<Opportunity>? Opportunities { get; set; }

    public PageMeta? Meta { get; set; }

    public JsonElement? Aggregations { get; set; }
}

internal sealed class Opportunity
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public decimal? MonetaryValue { get; set; }

    public string? PipelineId { get; set; }

    public string? PipelineStageId { get; set; }

    public string? AssignedTo { get; set; }

    public string? Status { get; set; }

    public string? Source { get; set; }

    public DateTimeOffset? LastStatusChangeAt { get; set; }

    public DateTimeOffset? LastStageChangeAt { get; set; }

    public DateTimeOffset? LastActionDate { get; set; }

    public string? IndexVersion { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public string? ContactId { get; set; }

    public string? LocationId { get; set; }

    public OpportunityContact? Contact { get; set; }

    public List<JsonElement>? Notes { get; set; }

    public List<JsonElement>? Tasks { get; set; }

    public List<JsonElement>? CalendarEvents { get; set; }

    public string? LostReasonId { get; set; }

    public List<OpportunityField>? CustomFields { get; set; }

    public List<string>? Followers { get; set; }

    public string? ExternalObjectId { get; set; }
}

internal sealed class OpportunityContact
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? CompanyName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public List<string>? Tags { get; set; }
}

internal sealed class OpportunityField
{
    public string? Id { get; set; }

    public JsonElement? FieldValue { get; set; }
}

internal sealed class PageMeta
{
    public int? Total { get; set; }

    public string? NextPageUrl { get; set; }

    public string? StartAfterId { get; set; }

    public long? StartAfter { get; set; }

    public int? CurrentPage { get; set; }

    public int? NextPage { get; set; }

    public int? PrevPage { get; set; }
}
