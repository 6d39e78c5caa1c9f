using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Paging;

/// <summary>A list operation in memory, in every style, with the faults that real ones have. It records what was asked.</summary>
internal sealed class FakePlatform(IReadOnlyList<Row> rows)
{
    private int _underWay;

    /// <summary>One entry per request: the offset, page, or position that it asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The most requests that were under way at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The largest page that the platform gives, whatever it was asked for.</summary>
    public int Cap { get; init; } = int.MaxValue;

    /// <summary>The platform does not know the page parameters, and always answers from the start.</summary>
    public bool IgnoresParameters { get; init; }

    /// <summary>What the answers say of the total: nothing by default.</summary>
    public Func<Answer, long?> SaysTotal { get; init; } = _ => null;

    /// <summary>What the answers say of more: nothing by default. Gets the place after the page.</summary>
    public Func<int, bool?> SaysMore { get; init; } = _ => null;

    /// <summary>Runs before each answer; for faults and gates.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public PagedSequence<Row> ByOffset(long? limit, long from = 0, long? maxLimit = null) => new(new OffsetPaging<Answer, Row, RowCodec>
    {
        From = from,
        Limit = limit,
        MaxLimit = maxLimit,
        Send = (offset, cancellationToken) => AnswerAsync(offset.ToString(), (int)offset, limit, cancellationToken),
        Items = answer => answer.Items,
        Total = answer => answer.Total,
        More = answer => answer.More,
        Id = row => row.Id,
    });

    public PagedSequence<Row> ByPage(long limit, long firstPage = 1, long? from = null) => new(new PageNumberPaging<Answer, Row, RowCodec>
    {
        FirstPage = firstPage,
        From = from,
        Limit = limit,
        Send = (page, cancellationToken) => AnswerAsync(page.ToString(), (int)((page - firstPage) * Math.Min(limit, Cap)), limit, cancellationToken),
        Items = answer => answer.Items,
        Total = answer => answer.Total,
        More = answer => answer.More,
        Id = row => row.Id,
    });

    public PagedSequence<Row> ByLastId(long? limit, Func<Row, PageValue>? next = null) => new(new KeysetPaging<Answer, Row, RowCodec>
    {
        Limit = limit,
        Send = (position, cancellationToken) =>
        {
            var after = position.IsStart ? "" : position[0].AsText()!;
            return AnswerAsync(after, rows.Select(row => row.Id).ToList().IndexOf(after) + 1, limit, cancellationToken);
        },
        Next = (_, last) => [next is null ? PageValue.Of(last.Id) : next(last)],
        Items = answer => answer.Items,
        Total = answer => answer.Total,
        More = answer => answer.More,
        Id = row => row.Id,
    });

    public PagedSequence<Row> ByCursor(long limit, Func<int, string?>? cursor = null) => new(new CursorPaging<Answer, Row, RowCodec>
    {
        Limit = limit,
        Send = async (position, cancellationToken) =>
        {
            var start = position.IsStart ? 0 : int.Parse(position[0].AsText()!["at-".Length..]);
            var answer = await AnswerAsync(position.IsStart ? "" : position[0].AsText()!, start, limit, cancellationToken);
            var end = start + answer.Items.Count;
            return answer with { Cursor = cursor is not null ? cursor(end) : end < rows.Count ? $"at-{end}" : null };
        },
        Next = answer => [PageValue.Of(answer.Cursor)],
        Items = answer => answer.Items,
        Total = answer => answer.Total,
        More = answer => answer.More,
        Id = row => row.Id,
    });

    private async Task<Answer> AnswerAsync(string asked, int start, long? limit, CancellationToken cancellationToken)
    {
        Requests.Add(asked);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _underWay));
        try
        {
            await Before(cancellationToken);
            start = IgnoresParameters ? 0 : start;
            var page = rows.Skip(start).Take((int)Math.Min(limit is > 0 ? limit.Value : 20, Cap)).ToList();
            var answer = new Answer(page, More: SaysMore(start + page.Count));
            return answer with { Total = SaysTotal(answer) };
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
