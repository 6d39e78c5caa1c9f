#if REFIT_PACKAGE
using System.Reflection;
using Refit;

namespace HoopAI.Client.RefitSupport;

/// <summary>Writes path and query values for Refit as the generated classes do, and refuses path values that would reach another endpoint.</summary>
/// <remarks>
/// Refit does not say where a value goes. The generated interfaces mark every query parameter with <c>[Query]</c>, and Refit hands over its attributes:
/// a parameter without that mark is a path parameter.
/// </remarks>
internal sealed class WireUrlParameterFormatter : IUrlParameterFormatter
{
    /// <inheritdoc />
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) =>
        IsQuery(attributeProvider) ? WireValue.Format(value) : WireValue.FormatPath(value);

    // A type stands for the elements of a list, a property for a member of an options object: both occur in queries only.
    private static bool IsQuery(ICustomAttributeProvider provider) =>
        provider is Type or PropertyInfo || provider.IsDefined(typeof(QueryAttribute), inherit: true);
}
#endif
