using HoopAI.Client;
using HoopAI.Client.Businesses;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>The five requests of the matrix, as calls of generated operations.</summary>
internal sealed record RequestKind(string Name, string Operation, bool IsIdempotent, Func<HoopAICaller, Task> CallAsync)
{
    public static readonly IReadOnlyList<RequestKind> All =
    [
        new("GET", "GET /businesses/{businessId}", true, caller => caller.Businesses.GetBusinessAsync("b1")),
        new("POST + body", "POST /businesses/", false, caller => caller.Businesses.CreateBusinessAsync(new CreateBusinessRequest { Name = "Acme", LocationId = caller.Resource!.Value.Id })),
        new("POST", "POST /invoices/schedule/{scheduleId}/updateAndSchedule", false, caller => caller.Invoices.UpdateAndStartInvoiceScheduleAsync("s1")),
        new("PUT", "PUT /businesses/{businessId}", true, caller => caller.Businesses.UpdateBusinessAsync("b1", new UpdateBusinessRequest { Name = "Acme" })),
        new("DELETE", "DELETE /businesses/{businessId}", true, caller => caller.Businesses.DeleteBusinessAsync("b1")),
    ];
}
