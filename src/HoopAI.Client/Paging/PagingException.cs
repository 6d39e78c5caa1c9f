using System;

namespace HoopAI.Client.Runtime;

/// <summary>
/// A listing cannot go on, and ending it quietly would hide items: the answer holds no readable list, has no place to go on from,
/// or the platform sent a page again although by its own count there is more.
/// </summary>
public sealed class PagingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    public PagingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public PagingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
