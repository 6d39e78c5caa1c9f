using System.Reflection;
using Xunit.Sdk;

namespace HoopAI.Client.Testing.Tests.Support;

/// <summary>The test runs once on each engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BothEnginesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<Engine>().Select(engine => new object[] { engine });
}
