using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Pages by number (<c>page</c>). The page size must stay the same all the way, also when a listing is resumed.</summary>
/// <inheritdoc cref="ListPaging{TAnswer,T,TCodec}" path="/typeparam"/>
public sealed class PageNumberPaging<TAnswer, T, TCodec> : ListPaging<TAnswer, T, TCodec>
    where TCodec : IJsonCodec<T>
{
    /// <summary>The number of the platform's first page. Default: 1; some operations count from 0.</summary>
    public long FirstPage { get; init; } = 1;

    /// <summary>The page that the caller wants to start with. Default: <see cref="FirstPage"/>.</summary>
    public long? From { get; init; }

    /// <summary>Sends the request for a page.</summary>
    public required Func<long, CancellationToken, Task<TAnswer>> Send { get; init; }

    internal override string Style => "page";

    internal override PageToken Start =>
        new(Style, From is null || From == FirstPage ? 0 : null, (From ?? FirstPage).ToString(CultureInfo.InvariantCulture));

    internal override async Task<PageReading<T>> ReadAsync(PageToken token, CancellationToken cancellationToken)
    {
        var page = long.Parse(token.Position, NumberStyles.None, CultureInfo.InvariantCulture);
        var answer = await Send(page, cancellationToken).ConfigureAwait(false);
        return Read(token, answer, (_, _) => (page + 1).ToString(CultureInfo.InvariantCulture));
    }

    private protected override bool Understands(string position) => long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
