namespace HoopAI.Client.ContractTests.Values;

/// <summary>What the arguments of a call are like.</summary>
internal enum CallKind
{
    /// <summary>What the document gives as examples; the first of several known values; whole numbers; true.</summary>
    Plain,

    /// <summary>Every optional parameter and member set: the last of the known values, fractions, false, two items in a list.</summary>
    AllSet,

    /// <summary>Nothing that is optional; required lists of a body are empty.</summary>
    NoneSet,

    /// <summary>As <see cref="AllSet"/>, with everything in the texts that a URL, a form or JSON could stumble over.</summary>
    Hostile,

    /// <summary>As <see cref="AllSet"/>, with texts of thousands of characters.</summary>
    Long,
}
