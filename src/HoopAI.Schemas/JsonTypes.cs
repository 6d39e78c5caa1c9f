namespace HoopAI.Schemas;

/// <summary>The JSON types that a schema allows.</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>The schema names no type, or one that OpenAPI does not know (<c>any</c>, <c>Date</c>): every value is allowed.</summary>
    Any = 0,

    /// <summary>A string.</summary>
    Text = 1,

    /// <summary>A number.</summary>
    Number = 2,

    /// <summary>A number without a fraction.</summary>
    Integer = 4,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 8,

    /// <summary>An array.</summary>
    Array = 16,

    /// <summary>An object.</summary>
    Object = 32,

    /// <summary><c>null</c>.</summary>
    Null = 64,
}
