namespace HoopAI.Client;

/// <summary>
/// 400 or 422: the platform does not accept the request. On a 422 the record has been seen to be created all the same: look before sending again.
/// </summary>
public sealed class HoopAIValidationException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIValidationException(string message, HoopAIApiError error)
        : base(message, error) =>
        Fields = FieldMessages.From(error.Messages);

    /// <summary>
    /// The messages by the field that they begin with, as in <c>email must be an email</c> → <c>email</c>. Guessed from the platform's wording:
    /// a message that names no field stands under the empty name.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; }
}
