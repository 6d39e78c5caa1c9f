namespace HoopAI.Client;

/// <summary>One OAuth scope, as in <c>contacts.readonly</c>. The ones that are known are constants of the generated <c>Scopes</c>.</summary>
/// <param name="Value">The scope as the platform writes it.</param>
public readonly record struct Scope(string Value)
{
    /// <summary>The scope as the platform writes it.</summary>
    public override string ToString() => Value ?? "";

    /// <summary>The scope as the platform writes it.</summary>
    public static implicit operator string(Scope scope) => scope.ToString();
}
