using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>
/// Pages by "after this one": values of the last item, or of the answer (<c>startAfter</c> and <c>startAfterId</c>, <c>searchAfter</c>, <c>lastMessageId</c>). A page with
/// items that lacks these values is a <see cref="PagingException"/>, unless the answer says that there is no more.
/// </summary>
/// <inheritdoc cref="ListPaging{TAnswer,T,TCodec}" path="/typeparam"/>
public sealed class KeysetPaging<TAnswer, T, TCodec> : ListPaging<TAnswer, T, TCodec>
    where TCodec : IJsonCodec<T>
{
    /// <summary>Reads from an answer and its last item the values that the next request carries, in the order in which <see cref="Send"/> takes them.</summary>
    public required Func<TAnswer, T, PageValue[]> Next { get; init; }

    /// <summary>Sends the request for the page after a position; at <see cref="PagePosition.IsStart"/> it carries the caller's own values, if any.</summary>
    public required Func<PagePosition, CancellationToken, Task<TAnswer>> Send { get; init; }

    internal override string Style => "keyset";

    internal override PageToken Start => new(Style, 0, PagePosition.Start.ToString());

    internal override async Task<PageReading<T>> ReadAsync(PageToken token, CancellationToken cancellationToken)
    {
        var answer = await Send(PagePosition.Parse(token.Position), cancellationToken).ConfigureAwait(false);
        return Read(token, answer, (items, listed) => After(answer, items, listed));
    }

    private protected override bool Understands(string position) => PagePosition.IsPosition(position);

    private string After(TAnswer answer, IReadOnlyList<T> items, long? listed)
    {
        var values = items.LastOrDefault(item => item is not null) is { } last ? Next(answer, last) : [default];
        return Array.Exists(values, value => value.IsNone)
            ? throw new PagingException(
                $"After {listed?.ToString(CultureInfo.InvariantCulture) ?? "some"} items the platform's answer names no place to go on from, and does not say that it was the last page; the rest cannot be listed.")
            : new PagePosition(values).ToString();
    }
}
