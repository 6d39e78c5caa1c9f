using HoopAI.Generator.Model;

namespace HoopAI.Generator.Naming;

/// <summary>
/// Names the payloads of events: <c>ContactCreateEvent</c>; what they contain, after all the events that share it: <c>InvoiceEventBusinessDetails</c>.
/// What an overlay names keeps its name.
/// </summary>
internal static class WebhookNamer
{
    private const string Anonymous = "Webhook";

    public static void Name(ApiModel model)
    {
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        foreach (var webhook in model.Webhooks)
        {
            webhook.Payload.ExplicitName ??= Words.Pascal(webhook.Name) + WebhookNames.Suffix;
            names.TryTake(webhook.Payload.ExplicitName);
        }

        var events = new Dictionary<TypeDefinition, List<string>>();
        foreach (var webhook in model.Webhooks)
        {
            Spread(webhook.Payload, webhook.Payload.ExplicitName![..^WebhookNames.Suffix.Length], events, []);
        }

        foreach (var definition in model.Definitions.Where(events.ContainsKey))
        {
            if (definition.ExplicitName is null)
            {
                var hint = Words.Pascal(definition.Hint ?? definition.SchemaName ?? "Value");
                hint = definition.IsItem ? English.Singular(hint) : hint;
                var sharers = events[definition];
                var outer = definition.Parent?.Hint is { } above ? Words.Pascal(above) : "";
                definition.ExplicitName = names.Take(
                    Words.Shorten(Common(sharers) + WebhookNames.Suffix + hint),
                    Words.Shorten(Common(sharers) + WebhookNames.Suffix + outer + hint),
                    Words.Shorten(sharers[0] + WebhookNames.Suffix + hint),
                    Words.Shorten(sharers[0] + WebhookNames.Suffix + outer + hint));
            }
        }
    }

    private static void Spread(TypeDefinition definition, string name, Dictionary<TypeDefinition, List<string>> events, HashSet<TypeDefinition> above)
    {
        foreach (var mentioned in definition.Mentions.Where(above.Add))
        {
            if (!events.TryGetValue(mentioned, out var sharers))
            {
                events.Add(mentioned, sharers = []);
            }

            sharers.Add(name);
            Spread(mentioned, name, events, above);
        }
    }

    /// <summary>The words that all names begin with; else those that they end with.</summary>
    private static string Common(List<string> names)
    {
        var words = names.Select(Words.Split).ToList();
        var front = Shared(words);
        var back = Shared([.. words.Select(list => Enumerable.Reverse(list).ToList())]);
        return front.Count > 0 ? string.Concat(front) : back.Count > 0 ? string.Concat(Enumerable.Reverse(back)) : Anonymous;
    }

    private static List<string> Shared(List<List<string>> words)
    {
        var count = 0;
        while (words.TrueForAll(list => list.Count > count && list[count] == words[0][count]))
        {
            count++;
        }

        return words[0][..count];
    }
}
