namespace HoopAI.OpenApi.Tests.Overlays;

/// <summary>One correction.</summary>
/// <param name="Place">Where it is written, for messages.</param>
/// <param name="Value">The action as it is written.</param>
internal sealed record OverlayAction(string Place, JsonObject Value)
{
    public string Target => Value["target"]?.GetValue<string>() ?? throw new InvalidDataException($"{Place} has no target.");

    public JsonNode? Update => Value["update"];

    public bool Remove => Value["remove"]?.GetValue<bool>() == true;

    /// <summary>Applies it, by the rules of Overlay 1.0.</summary>
    /// <returns>Whether it found anything.</returns>
    public bool Apply(JsonNode document)
    {
        var matches = new OverlayPath(Target).Select(document);
        foreach (var match in matches)
        {
            if (Remove)
            {
                Detach(match);
            }
            else
            {
                Merge(match, Update!);
            }
        }

        return matches.Count > 0;
    }

    public override string ToString() => $"{Place}: {Target}";

    private static void Detach(JsonNode node)
    {
        if (node.Parent is JsonObject parent)
        {
            parent.Remove(node.GetPropertyName());
        }
        else
        {
            node.Parent!.AsArray().Remove(node);
        }
    }

    private void Merge(JsonNode node, JsonNode update)
    {
        switch (node, update)
        {
            case (JsonArray list, _):
                list.Add(update.DeepClone());
                break;
            case (JsonObject item, JsonObject members):
                MergeMembers(item, members);
                break;
            default:
                throw new InvalidDataException($"{this}: an update is merged into an object or added to an array, but the target is {node.GetValueKind()}.");
        }
    }

    private static void MergeMembers(JsonObject item, JsonObject update)
    {
        foreach (var (name, value) in update)
        {
            switch (item[name], value)
            {
                case (JsonObject old, JsonObject members):
                    MergeMembers(old, members);
                    break;
                case (JsonArray old, JsonArray more):
                    more.ToList().ForEach(added => old.Add(added?.DeepClone()));
                    break;
                default:
                    item[name] = value?.DeepClone();
                    break;
            }
        }
    }
}
