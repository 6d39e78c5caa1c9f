using System.Reflection;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Contract;

public sealed class ConventionTests
{
    private static readonly Assembly Store = typeof(EntityFrameworkStoreOptions).Assembly;

    [Fact]
    public void Only_what_an_app_needs_is_public() => Assert.Equal(
        [
            "HoopAI.Client.EntityFrameworkCore.EntityFrameworkStoreOptions",
            "HoopAI.Client.EntityFrameworkCore.ITokenProtector",
            "HoopAI.Client.EntityFrameworkCore.ReencryptionResult",
            "HoopAI.Client.EntityFrameworkCore.SharedRateLimitsException",
            "HoopAI.Client.EntityFrameworkCore.TokenPart",
            "HoopAI.Client.HoopAISharedRateLimitsExtensions",
            "HoopAI.Client.HoopAIStoreBuilderExtensions",
            "HoopAI.Client.HoopAIStoreMigrationExtensions",
            "HoopAI.Client.HoopAIStoreReencryptionExtensions",
        ],
        Store.GetExportedTypes().Select(type => type.FullName).Order(StringComparer.Ordinal));

    [Fact]
    public void Classes_are_sealed_unless_they_are_bases() => Assert.DoesNotContain(
        Store.GetTypes(),
        type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void Every_method_of_a_store_ends_in_Async_and_takes_a_token_last() => Assert.All(
        typeof(ITokenStore).GetMethods(),
        method =>
        {
            Assert.EndsWith("Async", method.Name, StringComparison.Ordinal);
            Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType);
        });
}
