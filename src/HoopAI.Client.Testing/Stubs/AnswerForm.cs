namespace HoopAI.Client.Testing;

/// <summary>How an operation's answer travels.</summary>
internal enum AnswerForm
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>Bytes of any kind.</summary>
    Stream,

    /// <summary>Text.</summary>
    Text,
}
