namespace HoopAI.Client.SurfaceTests.Refit;

/// <summary>Where a parameter goes.</summary>
internal enum RefitPlace
{
    Path,
    Query,
    Options,
    Header,
    Body,
    Part,
    Cancellation,
    Unknown,
}
