namespace HoopAI.Sandbox;

/// <summary>Why a body cannot be read at all.</summary>
internal sealed class BodyFault(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
