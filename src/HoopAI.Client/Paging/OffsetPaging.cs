using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Pages by the number of items to leave out (<c>offset</c>, <c>skip</c>). Goes on after the items that came, not after those asked for.</summary>
/// <inheritdoc cref="ListPaging{TAnswer,T,TCodec}" path="/typeparam"/>
public sealed class OffsetPaging<TAnswer, T, TCodec> : ListPaging<TAnswer, T, TCodec>
    where TCodec : IJsonCodec<T>
{
    /// <summary>How many items the caller wants left out at the start. Default: 0.</summary>
    public long From { get; init; }

    /// <summary>Sends the request that leaves out so many items.</summary>
    public required Func<long, CancellationToken, Task<TAnswer>> Send { get; init; }

    internal override string Style => "offset";

    internal override PageToken Start => At(From);

    internal override async Task<PageReading<T>> ReadAsync(PageToken token, CancellationToken cancellationToken)
    {
        var offset = long.Parse(token.Position, NumberStyles.None, CultureInfo.InvariantCulture);
        var answer = await Send(offset, cancellationToken).ConfigureAwait(false);
        return Read(token, answer, (items, _) => (offset + items.Count).ToString(CultureInfo.InvariantCulture));
    }

    private protected override bool Understands(string position) => long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private PageToken At(long offset) => new(Style, offset, offset.ToString(CultureInfo.InvariantCulture));
}
