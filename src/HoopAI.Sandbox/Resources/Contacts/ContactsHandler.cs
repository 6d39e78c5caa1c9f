using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Contacts that stay: create, read, update, upsert, delete, list and search; their tags are added and removed.</summary>
internal sealed class ContactsHandler(ContactStore store, OperationCatalog catalog, SandboxLocations locations) : IResourceHandler
{
    private const int DefaultPage = 20;

    public IReadOnlyCollection<string> Operations { get; } =
    [
        "contacts.create-contact", "contacts.get-contact", "contacts.update-contact", "contacts.upsert-contact", "contacts.delete-contact",
        "contacts.get-contacts", "contacts.search-contacts-advanced", "contacts.get-duplicate-contact", "contacts.add-tags", "contacts.remove-tags",
    ];

    public SandboxAnswer Handle(SandboxRequest request) => request.Operation.Id switch
    {
        "contacts.create-contact" => Create(request),
        "contacts.upsert-contact" => Upsert(request),
        "contacts.get-contacts" => List(request),
        "contacts.search-contacts-advanced" => Search(request),
        "contacts.get-duplicate-contact" => Duplicate(request),
        _ => One(request),
    };

    public void Reset() => store.Reset();

    private SandboxAnswer Create(SandboxRequest request)
    {
        var contact = store.Create(request.FormValue("locationId")!, ContactShape.Stored(request.Body));
        Changed(request, RecordAction.Create, contact);
        return Answer(request, new JsonObject { ["contact"] = Shown(request, contact) });
    }

    private SandboxAnswer Upsert(SandboxRequest request)
    {
        var locationId = request.FormValue("locationId")!;
        var members = ContactShape.Stored(request.Body);
        var known = Same(locationId, request.FormValue("email"), request.FormValue("phone"));
        var contact = known is null ? store.Create(locationId, members) : store.Update(known.Id, members)!;
        Changed(request, known is null ? RecordAction.Create : RecordAction.Update, contact, known);
        return Answer(request, new JsonObject { ["new"] = known is null, ["contact"] = Shown(request, contact) });
    }

    private SandboxAnswer One(SandboxRequest request)
    {
        var id = request.Path["contactId"];
        if (request.Caller!.Installation.LocationId is { } own) store.Touch(own);
        if (store.Find(id) is not { } contact) return PlatformErrors.NotFound($"Contact with id {id} not found", request.TraceId);
        if (!IsOf(request.Caller.Installation, contact)) return PlatformErrors.Forbidden(request.TraceId);
        switch (request.Operation.Id)
        {
            case "contacts.delete-contact":
                if (store.Delete(id)) Changed(request, RecordAction.Delete, contact);
                return Answer(request, new JsonObject { ["succeded"] = true });
            case "contacts.update-contact":
                contact = Update(request, contact, ContactShape.Stored(request.Body));
                return Answer(request, new JsonObject { ["succeded"] = true, ["contact"] = Shown(request, contact) });
            case "contacts.add-tags" or "contacts.remove-tags":
                contact = Update(request, contact, new JsonObject { ["tags"] = ContactTags.Changed(contact, request) });
                return Answer(request, new JsonObject { ["tags"] = contact.Members["tags"]!.DeepClone() });
            default:
                return Answer(request, new JsonObject { ["contact"] = Shown(request, contact) });
        }
    }

    private StoredContact Update(SandboxRequest request, StoredContact before, JsonObject changes)
    {
        if (store.Update(before.Id, changes) is not { } contact) return before;
        Changed(request, RecordAction.Update, contact, before);
        return contact;
    }

    private static void Changed(SandboxRequest request, RecordAction action, StoredContact contact, StoredContact? before = null) =>
        request.Change = new RecordChange("/contacts", action, contact.LocationId, contact.Members, before?.Members);

    private SandboxAnswer List(SandboxRequest request)
    {
        var limit = ContactPages.Number(request.Query.First("limit")) ?? DefaultPage;
        if (limit is < 1 or > 100) return PlatformErrors.Unprocessable([limit < 1 ? "limit must not be less than 1" : "limit must not be greater than 100"], request.TraceId);
        var all = Matching(request.Query.First("locationId")!, request.Query.First("query"));
        var rest = ContactPages.After(all, ContactPages.Number(request.Query.First("startAfter")), request.Query.First("startAfterId"));
        var page = rest.Take((int)limit).ToArray();
        var meta = new JsonObject { ["total"] = all.Count };
        if (page.Length == limit) (meta["startAfterId"], meta["startAfter"]) = (page[^1].Id, page[^1].AddedAt);
        return Answer(request, new JsonObject { ["contacts"] = Shown(request, page), ["count"] = all.Count, ["meta"] = meta });
    }

    private SandboxAnswer Search(SandboxRequest request)
    {
        if ((request.FormValue("locationId") ?? request.Caller!.Installation.LocationId) is not { } locationId) return PlatformErrors.Unprocessable(["locationId should not be empty"], request.TraceId);
        var limit = ContactPages.Number(request.Body, "pageLimit") ?? DefaultPage;
        if (limit is < 1 or > 500) return PlatformErrors.Unprocessable([limit < 1 ? "pageLimit must not be less than 1" : "pageLimit must not be greater than 500"], request.TraceId);
        var all = Matching(locationId, request.FormValue("query"));
        var (time, id) = ContactPages.Place(request.Body);
        var skip = time is null && id is null ? (int)((Math.Max(1, ContactPages.Number(request.Body, "page") ?? 1) - 1) * limit) : 0;
        var shown = Shown(request, [.. ContactPages.After(all, time, id).Skip(skip).Take((int)limit)], withPlace: true);
        return Answer(request, new JsonObject { ["contacts"] = shown, ["total"] = all.Count });
    }

    private SandboxAnswer Duplicate(SandboxRequest request)
    {
        var contact = Same(request.Query.First("locationId")!, request.Query.First("email"), request.Query.First("number"));
        return Answer(request, new JsonObject { ["contact"] = contact is null ? null : Shown(request, contact) });
    }

    private IReadOnlyList<StoredContact> Matching(string locationId, string? text)
    {
        var all = store.All(locationId);
        return string.IsNullOrEmpty(text) ? all : [.. all.Where(contact => contact.Mentions(text))];
    }

    private StoredContact? Same(string locationId, string? email, string? phone) => store.All(locationId).FirstOrDefault(contact =>
        (email is { Length: > 0 } && string.Equals(contact.Text("email"), email, StringComparison.OrdinalIgnoreCase))
        || (phone is { Length: > 0 } && contact.Text("phone") == phone));

    private bool IsOf(SandboxInstallation caller, StoredContact contact) =>
        caller.LocationId is { } own ? own == contact.LocationId : locations.Find(contact.LocationId)?.CompanyId == caller.CompanyId;

    private JsonArray Shown(SandboxRequest request, StoredContact[] contacts, bool withPlace = false)
    {
        var schema = AnswerSchema(request)?.Properties.GetValueOrDefault("contacts")?.Items;
        return new JsonArray([.. contacts.Select(contact =>
        {
            var shown = ContactShape.Shown(contact, schema);
            if (withPlace) shown["searchAfter"] = new JsonArray(contact.AddedAt, contact.Id);
            return (JsonNode)shown;
        })]);
    }

    private JsonObject Shown(SandboxRequest request, StoredContact contact) =>
        ContactShape.Shown(contact, AnswerSchema(request)?.Properties.GetValueOrDefault("contact"));

    private Schema? AnswerSchema(SandboxRequest request) => catalog[request.Operation.Id].Documented.Success?.Json;

    private static SandboxAnswer Answer(SandboxRequest request, JsonObject body)
    {
        body["traceId"] = request.TraceId;
        return SandboxAnswer.Json(request.Operation.SuccessStatus, body);
    }
}
