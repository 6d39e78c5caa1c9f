namespace HoopAI.Sandbox;

/// <summary>Which events stand for what happens to records: the name of the kind with Create, Update or Delete behind it, where the documents have such an event.</summary>
internal static class EventRules
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["/contacts"] = "Contact",
        ["/contacts/{contactId}/notes"] = "Note",
        ["/contacts/{contactId}/tasks"] = "Task",
        ["/opportunities"] = "Opportunity",
        ["/calendars/events/appointments"] = "Appointment",
        ["/products"] = "Product",
        ["/products/{productId}/price"] = "Price",
        ["/invoices"] = "Invoice",
        ["/objects"] = "ObjectSchema",
        ["/objects/{schemaKey}/records"] = "Record",
        ["/associations"] = "Association",
        ["/associations/relations"] = "Relation",
        ["/users"] = "User",
    };

    /// <summary>Events for one member that an update has changed, besides the event for the update.</summary>
    private static readonly (string Noun, string Member, string Event)[] Members =
    [
        ("Contact", "tags", "ContactTagUpdate"),
        ("Contact", "dnd", "ContactDndUpdate"),
        ("Contact", "dndSettings", "ContactDndUpdate"),
        ("Opportunity", "assignedTo", "OpportunityAssignedToUpdate"),
        ("Opportunity", "monetaryValue", "OpportunityMonetaryValueUpdate"),
        ("Opportunity", "pipelineStageId", "OpportunityStageUpdate"),
        ("Opportunity", "status", "OpportunityStatusUpdate"),
    ];

    /// <summary>Operations that keep no record here, and have an event all the same.</summary>
    private static readonly Dictionary<string, string> Operations = new(StringComparer.Ordinal)
    {
        ["locations.create-location"] = "LocationCreate",
        ["locations.put-location"] = "LocationUpdate",
        ["conversations.send-a-new-message"] = "OutboundMessage",
        ["conversations.add-an-inbound-message"] = "InboundMessage",
        ["invoices.send-invoice"] = "InvoiceSent",
        ["invoices.void-invoice"] = "InvoiceVoid",
    };

    /// <summary>The events of a change, each once.</summary>
    public static IEnumerable<string> EventsOf(RecordChange change)
    {
        if (!Nouns.TryGetValue(change.Kind, out var noun)) return [];
        var events = new List<string> { $"{noun}{change.Action}" };
        events.AddRange(Members.Where(row => row.Noun == noun && change.HasChanged(row.Member)).Select(row => row.Event));
        if (noun == "Task" && change.HasChanged("completed") && change.Members["completed"]?.ToString() == "true") events.Add("TaskComplete");
        return events.Distinct();
    }

    /// <summary>The event of an operation that keeps no record; null when there is none.</summary>
    public static string? EventOf(string operation) => Operations.GetValueOrDefault(operation);
}
