using System.Reflection;

namespace HoopAI.Client.Testing.Tests;

public sealed class ConventionTests
{
    private static readonly Assembly Kit = typeof(HoopAITestPlatform).Assembly;

    [Fact]
    public void Only_what_a_test_needs_is_public() => Assert.Equal(
        [
            "HoopAI.Client.Testing.ConnectionFault",
            "HoopAI.Client.Testing.HoopAITestException",
            "HoopAI.Client.Testing.HoopAITestPlatform",
            "HoopAI.Client.Testing.HoopAITestPlatformOptions",
            "HoopAI.Client.Testing.OperationStubBase`2",
            "HoopAI.Client.Testing.OperationStub`1",
            "HoopAI.Client.Testing.OperationStub`2",
            "HoopAI.Client.Testing.ReceivedCall",
            "HoopAI.Client.Testing.ReceivedCall`1",
            "Microsoft.Extensions.DependencyInjection.HoopAITestServiceCollectionExtensions",
        ],
        Kit.GetExportedTypes().Where(type => !IsGenerated(type)).Select(type => type.FullName).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_module_brings_its_group_and_its_methods_on_the_platform_and_nothing_else() =>
        Assert.Equal(2 * typeof(HoopAICaller).GetProperties().Count(property => property.PropertyType.Name.EndsWith("Api", StringComparison.Ordinal)), Kit.GetExportedTypes().Count(IsGenerated));

    [Fact]
    public void Classes_are_sealed_unless_they_are_bases() => Assert.Equal(
        [typeof(ReceivedCall)],
        Kit.GetTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal)));

    private static bool IsGenerated(Type type) =>
        type.Name.EndsWith("Stubs", StringComparison.Ordinal) || type.Name.EndsWith("StubExtensions", StringComparison.Ordinal);
}
