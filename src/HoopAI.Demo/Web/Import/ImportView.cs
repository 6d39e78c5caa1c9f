using System.Globalization;

namespace HoopAI.Demo.Web.Import;

/// <summary>How an import stands, at one moment.</summary>
public sealed record ImportView
{
    /// <summary>Where.</summary>
    public required string LocationId { get; init; }

    /// <summary>How it stands.</summary>
    public required ImportState State { get; init; }

    /// <summary>How many contacts it creates.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them are created.</summary>
    public required int Created { get; init; }

    /// <summary>How often the platform has answered 429.</summary>
    public required int Refused { get; init; }

    /// <summary>How long it has run.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>The share that is done, in percent.</summary>
    public int Percent => Total == 0 ? 0 : 100 * Created / Total;

    /// <summary>How it goes, in a sentence.</summary>
    public string Summary => State switch
    {
        ImportState.None => "No import has run yet.",
        ImportState.Running => string.Create(CultureInfo.InvariantCulture, $"{Created} of {Total} contacts are created ({Percent}%)."),
        ImportState.Done => string.Create(CultureInfo.InvariantCulture, $"All {Total} contacts were created in {Elapsed.TotalSeconds:0} seconds."),
        ImportState.Cancelled => string.Create(CultureInfo.InvariantCulture, $"Cancelled after {Created} of {Total} contacts."),
        ImportState.Interrupted => string.Create(CultureInfo.InvariantCulture, $"The demo was ended meanwhile, after {Created} of {Total} contacts."),
        _ => string.Create(CultureInfo.InvariantCulture, $"It failed after {Created} of {Total} contacts."),
    };

    /// <summary>The same for ears: it changes at every tenth only, so that a screen reader is not kept talking.</summary>
    public string Spoken => State == ImportState.Running
        ? string.Create(CultureInfo.InvariantCulture, $"Import: {Percent / 10 * 10} percent.")
        : Summary;
}
