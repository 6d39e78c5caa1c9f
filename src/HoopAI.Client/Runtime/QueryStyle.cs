namespace HoopAI.Client.Runtime;

/// <summary>How a list stands in a query.</summary>
internal enum QueryStyle
{
    /// <summary><c>a=1&amp;a=2</c></summary>
    Repeat,

    /// <summary><c>a=1%2C2</c></summary>
    Comma,

    /// <summary><c>a=1%202</c></summary>
    Space,

    /// <summary><c>a=1%7C2</c></summary>
    Pipe,
}
