namespace HoopAI.Generator.Compilation;

/// <summary>Splits <c>/contacts/{contactId}/tasks</c> into text and placeholders.</summary>
internal static class PathTemplate
{
    public static IEnumerable<(string Text, bool IsPlaceholder)> Split(string path)
    {
        var at = 0;
        while (at < path.Length)
        {
            var open = path.IndexOf('{', at);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0 || close == open + 1)
            {
                yield return (path[at..], false);
                yield break;
            }

            if (open > at)
            {
                yield return (path[at..open], false);
            }

            yield return (path[(open + 1)..close], true);
            at = close + 1;
        }
    }
}
