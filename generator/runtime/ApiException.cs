using System;
using System.Net;

namespace HoopAI.Client.Runtime;

/// <summary>The API refused a call, or gave an answer that cannot be read.</summary>
public sealed class ApiException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and to which operation.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="body">The beginning of the answer's body.</param>
    /// <param name="innerException">What reading it failed with, if it did.</param>
    public ApiException(string message, ApiOperation operation, HttpStatusCode status, string body, Exception? innerException = null)
        : base(message, innerException)
    {
        Operation = operation;
        Status = status;
        Body = body;
    }

    /// <summary>The operation that was called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The beginning of the answer's body, at most 64 KiB.</summary>
    public string Body { get; }
}
