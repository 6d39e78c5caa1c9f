namespace HoopAI.Generator.Model;

/// <summary>One event that the platform delivers, with the type of its payload.</summary>
internal sealed class WebhookModel(string name, TypeDefinition payload)
{
    /// <summary>How the documents call it: <c>AppInstall</c>.</summary>
    public string Name { get; } = name;

    public TypeDefinition Payload { get; } = payload;

    /// <summary>What <c>type</c> says in its deliveries: <c>INSTALL</c>.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>How C# calls it: <c>AppInstall</c>, for which the payload is <c>AppInstallEvent</c>.</summary>
    public string MemberName => Payload.Name.EndsWith(WebhookNames.Suffix, StringComparison.Ordinal) ? Payload.Name[..^WebhookNames.Suffix.Length] : Payload.Name;
}

internal static class WebhookNames
{
    public const string Suffix = "Event";
}
