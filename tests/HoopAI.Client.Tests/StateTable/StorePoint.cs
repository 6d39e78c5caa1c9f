namespace HoopAI.Client.Tests.StateTable;

/// <summary>Where a process can be stopped in its dealings with the store.</summary>
internal enum StorePoint
{
    AfterLease,
    BeforeSave,
    AfterSave,
}
