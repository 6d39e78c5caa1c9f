namespace HoopAI.Client.ContractTests.Values;

/// <summary>Texts that have a meaning, or none, somewhere on the way.</summary>
internal static class HostileText
{
    /// <summary>Blanks, slashes, what is escaped already, every delimiter of a URL, quotes, line ends, other scripts, and a character outside the basic plane.</summary>
    public const string Everything = "a b/c%2Fd?e#f&g=h+i\"j'k\r\nl\t;,|\\{}[]<>^`~!*()@:$ ü é 漢字 \U0001F600 %zz ..";

    /// <summary>The name of an uploaded file.</summary>
    public const string FileName = "größe \"1\".txt";
}
