namespace HoopAI.Client.Tests.Paging;

/// <summary>Reads whole sequences.</summary>
internal static class Listing
{
    public static async Task<List<T>> AllAsync<T>(this IAsyncEnumerable<T> source, CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (var item in source.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
