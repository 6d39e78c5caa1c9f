namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>How a delivery stands. The numbers are in the database.</summary>
internal enum DeliveryState
{
    /// <summary>Accepted, and not handled yet.</summary>
    Pending = 0,

    /// <summary>Handled, or given up: only its key is of use.</summary>
    Done = 1,

    /// <summary>Failed too often.</summary>
    Parked = 2,
}
