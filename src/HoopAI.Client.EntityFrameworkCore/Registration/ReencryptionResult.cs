namespace HoopAI.Client.EntityFrameworkCore;

/// <summary>What encrypting all stored tokens anew came to.</summary>
/// <param name="Reencrypted">Installations whose tokens are now encrypted with the newest key.</param>
/// <param name="Unreadable">Installations that were left as they are, since no key that is there decrypts them.</param>
public sealed record ReencryptionResult(int Reencrypted, int Unreadable);
