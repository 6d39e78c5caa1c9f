namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>The one row that tells whether a process has the keys of this database: known text, encrypted by the first process that used it.</summary>
internal sealed class KeyCheckRow
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    public required byte[] Canary { get; set; }
}
