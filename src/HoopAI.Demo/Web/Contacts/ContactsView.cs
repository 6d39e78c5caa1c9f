using HoopAI.Client.Contacts;
using HoopAI.Demo.Web.Activity;

namespace HoopAI.Demo.Web.Contacts;

/// <summary>A page of the contacts of a location.</summary>
public sealed record ContactsView
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>The location.</summary>
    public required string LocationId { get; init; }

    /// <summary>What is searched for; empty for all.</summary>
    public required string Query { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many contacts there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>The contacts of this page.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>The feed beside them.</summary>
    public required ActivityView Activity { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>The last page's number.</summary>
    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
