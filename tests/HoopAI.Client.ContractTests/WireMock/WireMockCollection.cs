namespace HoopAI.Client.ContractTests.WireMock;

/// <summary>The tests that share one WireMock, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class WireMockCollection : ICollectionFixture<ContractServer>
{
    public const string Name = "WireMock";
}
