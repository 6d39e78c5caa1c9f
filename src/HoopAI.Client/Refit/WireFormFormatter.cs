#if REFIT_PACKAGE
using Refit;

namespace HoopAI.Client.RefitSupport;

/// <summary>Writes the fields of forms, and the dates of multipart bodies, for Refit as the generated classes do.</summary>
internal sealed class WireFormFormatter : IFormUrlEncodedParameterFormatter
{
    /// <inheritdoc />
    public string? Format(object? value, string? formatString) => WireValue.Format(value);
}
#endif
