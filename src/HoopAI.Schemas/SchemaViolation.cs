namespace HoopAI.Schemas;

/// <summary>One way in which a value does not fit its schema.</summary>
/// <param name="Pointer">Where, as a JSON pointer into the value; empty for the value itself.</param>
/// <param name="Keyword">The keyword of the schema that is violated: <c>type</c>, <c>required</c>, <c>enum</c>, …</param>
/// <param name="Reason">Why, in the words of the platform's validation errors, without the name of the member: <c>must be a string</c>.</param>
public sealed record SchemaViolation(string Pointer, string Keyword, string Reason)
{
    /// <summary>The message as the platform words it: <c>phones.0.number must be a string</c>.</summary>
    public string Message => $"{MemberName()} {Reason}";

    /// <inheritdoc/>
    public override string ToString() => $"{(Pointer.Length == 0 ? "(the value)" : Pointer)} {Reason}";

    private string MemberName() => Pointer.Length == 0
        ? "body"
        : Pointer[1..].Replace('/', '.').Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
