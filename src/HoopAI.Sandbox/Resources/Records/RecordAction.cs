namespace HoopAI.Sandbox;

/// <summary>What an operation does to records.</summary>
internal enum RecordAction
{
    /// <summary>Makes one.</summary>
    Create,

    /// <summary>Answers one.</summary>
    Read,

    /// <summary>Changes the members that are sent.</summary>
    Update,

    /// <summary>Removes one.</summary>
    Delete,

    /// <summary>Answers a page of them.</summary>
    List,
}
