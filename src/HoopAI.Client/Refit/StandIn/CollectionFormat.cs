#if REFIT_STANDIN
namespace Refit;

/// <summary>Stand-in for Refit's enumeration: how a list stands in a query string. The values are Refit's.</summary>
internal enum CollectionFormat
{
    /// <summary>As the settings say.</summary>
    RefitParameterFormatter = 0,

    /// <summary>One pair, values separated by commas, which are sent as <c>%2C</c>.</summary>
    Csv = 1,

    /// <summary>One pair, values separated by spaces.</summary>
    Ssv = 2,

    /// <summary>One pair, values separated by tabs.</summary>
    Tsv = 3,

    /// <summary>One pair, values separated by vertical bars.</summary>
    Pipes = 4,

    /// <summary>One pair for each value.</summary>
    Multi = 5,
}
#endif
