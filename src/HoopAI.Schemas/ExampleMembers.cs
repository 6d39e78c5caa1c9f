namespace HoopAI.Schemas;

/// <summary>Which members of an object an example has.</summary>
public enum ExampleMembers
{
    /// <summary>All documented members.</summary>
    All,

    /// <summary>The required ones only.</summary>
    Required,
}
