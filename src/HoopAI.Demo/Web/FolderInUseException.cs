namespace HoopAI.Demo.Web;

/// <summary>Two demos must not share a folder: each has a platform of its own, and would end the other's tokens.</summary>
internal sealed class FolderInUseException(string folder, Exception inner)
    : IOException($"Another demo works with the folder {folder}. Use that one, end it, or give this one its own: --data FOLDER", inner);
