using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>Faults and holds by HTTP.</summary>
internal static class FaultControl
{
    private static readonly Dictionary<string, Func<Fault>> Kinds = new(StringComparer.Ordinal)
    {
        ["reset"] = Fault.Reset,
        ["resetAfterProcessing"] = Fault.ResetAfterProcessing,
        ["noAnswer"] = () => Fault.NoAnswer(),
        ["garbage"] = Fault.Garbage,
        ["emptyBody"] = () => Fault.EmptyBody(),
        ["invalidJson"] = () => Fault.InvalidJson(),
        ["html"] = () => Fault.Html(),
        ["hugeBody"] = () => Fault.HugeBody(),
        ["truncatedBody"] = Fault.TruncatedBody,
        ["slowBody"] = () => Fault.SlowBody(TimeSpan.FromMilliseconds(100)),
        ["wrongContentType"] = Fault.WrongContentType,
        ["tooManyRequests"] = () => Fault.TooManyRequests(),
        ["expiredToken"] = () => Fault.Unauthorized(PlatformTexts.ExpiredToken),
        ["invalidToken"] = () => Fault.Unauthorized(),
        ["wrongScope"] = () => Fault.Unauthorized(PlatformTexts.WrongScope),
    };

    public static void Map(RouteGroupBuilder group, SandboxParts parts)
    {
        group.MapGet("/faults", () => ControlEndpoints.Answer(parts.Faults.Rules));
        group.MapPost("/faults", (HttpRequest request) => ControlEndpoints.With<ControlBodies.FaultOrder>(request, order => Add(parts.Faults, order)));
        group.MapDelete("/faults", () =>
        {
            parts.Faults.Clear();
            return ControlEndpoints.Answer(parts.Faults.Rules);
        });
        group.MapGet("/holds", () => ControlEndpoints.Answer(parts.Faults.Holds.Select(Show)));
        group.MapPost("/holds", (HttpRequest request) => ControlEndpoints.With<ControlBodies.HoldOrder>(request, order =>
            ControlEndpoints.Answer(Show(parts.Faults.HoldNext(order.Target?.ToTarget(), order.Point)))));
        group.MapPost("/holds/{id:int}/release", (int id) =>
        {
            if (parts.Faults.Holds.FirstOrDefault(hold => hold.Id == id) is not { } hold) return Results.NotFound();
            hold.Release();
            return ControlEndpoints.Answer(Show(hold));
        });
    }

    private static IResult Add(SandboxFaults faults, ControlBodies.FaultOrder order)
    {
        if (order.Fault is null && (order.Kind is null || !Kinds.ContainsKey(order.Kind)))
        {
            return ControlEndpoints.Refuse($"Name a kind ({string.Join(", ", Kinds.Keys)}) or describe a fault.");
        }

        return ControlEndpoints.Answer(faults.Add(order.Fault ?? Kinds[order.Kind!](), order.Target?.ToTarget(), order.Times));
    }

    private static object Show(HeldRequest hold) => new
    {
        hold.Id, hold.Target, hold.Point, hold.IsReleased, request = hold.Arrived.IsCompletedSuccessfully ? hold.Arrived.Result.Sequence : (long?)null,
    };
}
