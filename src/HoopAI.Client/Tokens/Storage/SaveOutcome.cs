namespace HoopAI.Client.Tokens;

/// <summary>What became of a refreshed pair that was to be saved.</summary>
public enum SaveOutcome
{
    /// <summary>The pair is stored, durably.</summary>
    Saved = 0,

    /// <summary>
    /// The stored version has moved on: another holder, a new code exchange, or this very save when it is repeated after an answer that
    /// got lost. Nothing was written; read the installation again and use what is there.
    /// </summary>
    Superseded = 1,

    /// <summary>The app was uninstalled meanwhile. Nothing was written: a save never brings an installation back.</summary>
    Removed = 2,
}
