using System;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Pages by a cursor that the answer gives (<c>cursor</c> from <c>nextCursor</c>); an answer without one is the last.</summary>
/// <inheritdoc cref="ListPaging{TAnswer,T,TCodec}" path="/typeparam"/>
public sealed class CursorPaging<TAnswer, T, TCodec> : ListPaging<TAnswer, T, TCodec>
    where TCodec : IJsonCodec<T>
{
    /// <summary>Reads from an answer the values that the next request carries, in the order in which <see cref="Send"/> takes them.</summary>
    public required Func<TAnswer, PageValue[]> Next { get; init; }

    /// <summary>Sends the request for the page at a position; at <see cref="PagePosition.IsStart"/> it carries the caller's own values, if any.</summary>
    public required Func<PagePosition, CancellationToken, Task<TAnswer>> Send { get; init; }

    internal override string Style => "cursor";

    internal override PageToken Start => new(Style, 0, PagePosition.Start.ToString());

    internal override async Task<PageReading<T>> ReadAsync(PageToken token, CancellationToken cancellationToken)
    {
        var answer = await Send(PagePosition.Parse(token.Position), cancellationToken).ConfigureAwait(false);
        return Read(token, answer, (_, listed) =>
        {
            var values = Next(answer);
            if (!Array.Exists(values, value => value.IsNone))
            {
                return new PagePosition(values).ToString();
            }

            return More?.Invoke(answer) == true
                ? throw new PagingException($"After {listed} items the platform says that there is more, but gives no cursor to go on with; the rest cannot be listed.")
                : null;
        });
    }

    private protected override bool Understands(string position) => PagePosition.IsPosition(position);
}
