using System;
using System.Collections.Generic;

namespace HoopAI.Client.Runtime;

/// <summary>What the styles of paging have in common: how to read an answer, and when it says that there is no more.</summary>
/// <typeparam name="TAnswer">What the operation answers.</typeparam>
/// <typeparam name="T">What is listed.</typeparam>
/// <typeparam name="TCodec">How an item is written; items without an id are compared as JSON.</typeparam>
public abstract class ListPaging<TAnswer, T, TCodec> : PageSource<T>
    where TCodec : IJsonCodec<T>
{
    private protected ListPaging()
    {
    }

    /// <summary>Reads the items of an answer; see <see cref="PageItems"/>.</summary>
    public required Func<TAnswer, IReadOnlyList<T>> Items { get; init; }

    /// <summary>Reads an item's id. Without one, or where it gives <see langword="null"/>, the item's whole JSON is its identity.</summary>
    public Func<T, string?>? Id { get; init; }

    /// <summary>Reads the number of all items of the listing, not of the page. Default: the answer does not say.</summary>
    public Func<TAnswer, long?>? Total { get; init; }

    /// <summary>Reads whether the answer says that there is more. Default: it does not say.</summary>
    public Func<TAnswer, bool?>? More { get; init; }

    /// <summary>
    /// The page size that the platform was asked for, or its documented default; <see langword="null"/> or 0 or less: not known. Only a page that is
    /// smaller than this can be the last one by <see cref="Total"/>: a "total" that equals a full page may be the page's own count.
    /// </summary>
    public long? Limit { get; init; }

    /// <summary>The largest page size that the platform documents; a larger <see cref="Limit"/> counts as this. Default: none.</summary>
    public long? MaxLimit { get; init; }

    internal sealed override void Identify(T item, PageFingerprint fingerprint)
    {
        if (item is null)
        {
            fingerprint.Add("null");
        }
        else if (Id?.Invoke(item) is { Length: > 0 } id)
        {
            fingerprint.Add(id);
        }
        else
        {
            fingerprint.Add<T, TCodec>(item);
        }
    }

    private protected PageReading<T> Read(PageToken token, TAnswer answer, Func<IReadOnlyList<T>, long?, string?> next)
    {
        var items = Items(answer);
        var total = Total?.Invoke(answer);
        var more = More?.Invoke(answer);
        if (items.Count == 0 || more == false)
        {
            return new PageReading<T>(items, null, total);
        }

        var listed = token.Listed + items.Count;
        if (more is null && listed >= total && IsShort(items.Count))
        {
            return new PageReading<T>(items, null, total);
        }

        return new PageReading<T>(items, next(items, listed) is { } position ? new PageToken(Style, listed, position) : null, total);
    }

    private bool IsShort(int count)
    {
        var limit = Limit > MaxLimit ? MaxLimit : Limit;
        return limit > 0 && count < limit;
    }
}
