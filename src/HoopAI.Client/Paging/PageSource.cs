using System;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Reads the pages of one listing; <see cref="PagedSequence{T}"/> decides when, and when to stop.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class PageSource<T>
{
    private protected PageSource()
    {
    }

    /// <summary>The token of the first page.</summary>
    internal abstract PageToken Start { get; }

    /// <summary>Whether a token is one of this listing's style.</summary>
    internal abstract string Style { get; }

    /// <summary>Sends the one request that reads a page.</summary>
    internal abstract Task<PageReading<T>> ReadAsync(PageToken token, CancellationToken cancellationToken);

    /// <summary>Adds an item's identity to a page's.</summary>
    internal abstract void Identify(T item, PageFingerprint fingerprint);

    /// <summary>Refuses a token of another listing before anything is sent.</summary>
    internal void Check(PageToken token)
    {
        if (token.Style != Style || !Understands(token.Position))
        {
            throw new ArgumentException(
                $"The page token is not one of this listing (it pages by {Style}, the token says {token.Style}); resume with a token that the same operation gave.",
                nameof(token));
        }
    }

    private protected abstract bool Understands(string position);
}
