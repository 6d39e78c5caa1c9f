namespace HoopAI.Schemas;

/// <summary>In which direction a value travels.</summary>
public enum SchemaUse
{
    /// <summary>Platform to app: members that are write-only may be missing; null only where it is documented.</summary>
    Answer,

    /// <summary>App to platform: members that are read-only may be missing; null is accepted for every member that is not required, as the platform does.</summary>
    Request,
}
