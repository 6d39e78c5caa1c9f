namespace HoopAI.Benchmarks.Memory;

/// <summary>How much managed memory is in use, garbage collected.</summary>
internal static class ManagedMemory
{
    public static long InUse()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
