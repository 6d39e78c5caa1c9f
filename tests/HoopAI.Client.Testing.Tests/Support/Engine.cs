namespace HoopAI.Client.Testing.Tests.Support;

/// <summary>Where a platform runs.</summary>
public enum Engine
{
    InProcess,
    WireMock,
}
