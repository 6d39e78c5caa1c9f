namespace HoopAI.Schemas;

/// <summary>One parameter of an operation.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place"><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Required">True when a call without it is refused.</param>
/// <param name="Schema">What its value may be.</param>
/// <param name="Style">The style as documented (<c>form</c>, <c>pipeDelimited</c>, …); <c>form</c> or <c>simple</c> when nothing is said.</param>
/// <param name="Explode">True when the elements of an array travel as repeated parameters.</param>
public sealed record DocumentedParameter(string Name, string Place, bool Required, Schema Schema, string Style, bool Explode);
