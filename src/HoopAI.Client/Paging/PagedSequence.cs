using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>
/// All items of a listing, page after page: <c>await foreach (var contact in contacts)</c>. A page is requested when its first item is asked for,
/// never earlier, and one at a time; every enumeration starts anew. A listing that changes meanwhile can show an item twice or skip one,
/// as with any paging by position.
/// </summary>
/// <remarks>
/// It ends at an empty page, where the answer says that there is no more, at a short page that the platform's own total confirms, and at a page
/// that was there before (a platform that ignores the page parameters would otherwise send page 1 for ever). A short page alone ends nothing:
/// the platform may cap the page size. To resume, store <see cref="Page{T}.Next"/>, or take <see cref="PageToken.TryFind"/> from the exception of a failed
/// page, and pass it to <see cref="AsPages"/>.
/// </remarks>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class PagedSequence<T> : IAsyncEnumerable<T>
{
    private readonly PageSource<T> _source;

    /// <summary>Creates the sequence; nothing is sent.</summary>
    /// <param name="source">Reads the pages.</param>
    public PagedSequence(PageSource<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
    }

    /// <summary>The same listing page by page, from the start or from a token.</summary>
    /// <param name="resumeFrom">The first page to read: <see cref="Page{T}.Next"/>, <see cref="Page{T}.Token"/> or <see cref="PageToken.TryFind"/>.</param>
    /// <returns>The pages; none of them is empty.</returns>
    /// <exception cref="ArgumentException">The token is one of another kind of listing.</exception>
    /// <exception cref="PagingException">While enumerating: going on is impossible, and stopping would hide items.</exception>
    public IAsyncEnumerable<Page<T>> AsPages(PageToken? resumeFrom = null)
    {
        if (resumeFrom is not null)
        {
            _source.Check(resumeFrom);
        }

        return ReadPagesAsync(resumeFrom ?? _source.Start);
    }

    /// <summary>Starts an enumeration; <c>WithCancellation</c> gives the token.</summary>
    /// <param name="cancellationToken">Ends the enumeration, and the request under way.</param>
    /// <returns>The enumerator.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in ReadPagesAsync(_source.Start, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<Page<T>> ReadPagesAsync(PageToken token, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<UInt128>();
        for (var here = token; ;)
        {
            var reading = await ReadAsync(here, cancellationToken).ConfigureAwait(false);
            if (reading.Items.Count == 0)
            {
                yield break;
            }

            if (!seen.Add(Fingerprint(reading.Items)))
            {
                RefuseToHide(here, here.Listed, reading.Total);
                yield break;
            }

            // The same place again would be the same page again.
            var stuck = reading.Next is { } next && next.Position == here.Position;
            yield return new Page<T>(reading.Items, here, stuck ? null : reading.Next, reading.Total);
            if (stuck)
            {
                RefuseToHide(here, here.Listed + reading.Items.Count, reading.Total);
            }

            if (stuck || reading.Next is null)
            {
                yield break;
            }

            here = reading.Next;
        }
    }

    private async Task<PageReading<T>> ReadAsync(PageToken token, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await _source.ReadAsync(token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            token.AttachTo(exception);
            throw;
        }
    }

    private UInt128 Fingerprint(IReadOnlyList<T> items)
    {
        var fingerprint = new PageFingerprint();
        foreach (var item in items)
        {
            _source.Identify(item, fingerprint);
        }

        return fingerprint.Value;
    }

    private static void RefuseToHide(PageToken token, long? listed, long? total)
    {
        if (listed < total)
        {
            var exception = new PagingException(
                $"The platform sent the same page again after {listed} of {total} items: it does not go on from where it was asked to. Narrow the listing by a filter, or ask for larger pages.");
            token.AttachTo(exception);
            throw exception;
        }
    }
}
