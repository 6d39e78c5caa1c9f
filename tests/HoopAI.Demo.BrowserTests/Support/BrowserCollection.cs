namespace HoopAI.Demo.BrowserTests.Support;

/// <summary>All tests share one browser, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
