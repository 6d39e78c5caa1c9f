#if REFIT_PACKAGE
using HoopAI.Client.RefitSupport;
using Refit;

namespace HoopAI.Client;

/// <summary>Settings with which Refit sends and reads what this library's own classes send and read.</summary>
/// <remarks>
/// Only in builds with the Refit package. Refit's defaults do not suit the platform: they send <c>True</c> for a boolean, dates in the
/// invariant culture's American form, and bodies of unknown length. Put a <see cref="HoopAIRefitHandler"/> into the client's handlers too.
/// </remarks>
/// <example>
/// <code>
/// var contacts = RestService.ForGenerated&lt;IContactsApi&gt;(httpClient, HoopAIRefitSettings.Create());
/// services.AddRefitGeneratedClient&lt;IContactsApi&gt;(HoopAIRefitSettings.Create()).AddHttpMessageHandler(() => new HoopAIRefitHandler());
/// </code>
/// </example>
public static class HoopAIRefitSettings
{
    /// <summary>Makes new settings, which the caller may change.</summary>
    /// <param name="requestOptions">What each request carries in its <see cref="HttpRequestMessage.Options"/>, for handlers: who is calling, for example. None by default.</param>
    /// <returns>
    /// Settings whose calls throw this library's exceptions for an answer of the platform, and whatever the transport threw, as it was, when there is none.
    /// </returns>
    public static RefitSettings Create(Dictionary<string, object>? requestOptions = null) => new(new WireContentSerializer(), new WireUrlParameterFormatter(), new WireFormFormatter())
    {
        CollectionFormat = CollectionFormat.Multi,
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
        ExceptionFactory = RefitErrors.FromResponseAsync,
        DeserializationExceptionFactory = RefitErrors.FromUnreadableBodyAsync,
        TransportExceptionFactory = static (_, exception, _) => exception,
        HttpRequestMessageOptions = requestOptions,
    };
}
#endif
