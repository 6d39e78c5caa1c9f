using System.Globalization;

namespace HoopAI.Client.Testing.Stubs;

/// <summary>Which calls are answered how, and how often; null for always.</summary>
internal sealed record Stub(RequestPattern Request, StubAnswer Answer, int? Times)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Request} → {Answer}{Times switch { null => "", 1 => ", once", { } times => $", {times} times" }}");
}
