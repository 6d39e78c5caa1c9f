namespace HoopAI.Client.ContractTests.Values;

/// <summary>What the arguments of a call are like. Of an enumeration, each kind takes another value.</summary>
internal enum CallKind
{
    /// <summary>What the document gives as examples; whole numbers; true.</summary>
    Plain,

    /// <summary>Every optional parameter and member set: fractions, false, two items in a list.</summary>
    AllSet,

    /// <summary>Nothing that is optional; required lists of a body are empty.</summary>
    NoneSet,

    /// <summary>As <see cref="AllSet"/>, with everything in the texts that a URL, a form or JSON could stumble over.</summary>
    Hostile,

    /// <summary>As <see cref="AllSet"/>, with texts of thousands of characters.</summary>
    Long,
}
