#if REFIT_PACKAGE
using System.Net;
using HoopAI.Client.RefitSupport;
using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>Makes a request that Refit has built look like one of this library's own; the first of the client's handlers.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><description>Refit gives every multipart body the same boundary. An uploaded file that contains it would end its part early and could smuggle in others:
/// the parts are put into a body with a boundary of its own.</description></item>
/// <item><description>Refit adds a file under the name that its <c>Content-Disposition</c> has, which is <c>file</c> unless the caller has set another.</description></item>
/// <item><description>A POST or PATCH without content gets an empty one: the socket layer would send it again when the connection closes early.</description></item>
/// <item><description>Refit does not say what it accepts: JSON is preferred, anything accepted.</description></item>
/// <item><description>Refit answers null for a success without a body. The serializer is asked instead, which gives an empty model or list; a 204 is shown to Refit as a 200 for it.</description></item>
/// </list>
/// </remarks>
public sealed class HoopAIRefitHandler : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content = request.Content switch
        {
            null when request.Method == HttpMethod.Post || request.Method == HttpMethod.Patch => new ByteArrayContent([]),
            MultipartFormDataContent parts => Rebuild(parts),
            var content => content,
        };
        if (request.Headers.Accept.Count == 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", "application/json, */*;q=0.8");
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NoContent || (response.IsSuccessStatusCode && response.Content.Headers.ContentLength == 0))
        {
            response.StatusCode = HttpStatusCode.OK;
            response.Content.Dispose();
            response.Content = new EmptyContent();
        }

        return response;
    }

    private static MultipartBody Rebuild(MultipartFormDataContent parts)
    {
        var body = new MultipartBody();
        foreach (var part in parts)
        {
            var name = part.Headers.ContentDisposition?.Name?.Trim('"') ?? "file";
            if (part is FileContent file)
            {
                body.Add(name, file);
                continue;
            }

            // Text without a content type, names in quotes: as the library's own bodies, and as browsers send them.
            if (part is StringContent)
            {
                part.Headers.ContentType = null;
            }

            part.Headers.ContentDisposition!.Name = $"\"{name}\"";
            body.Add(part);
        }

        return body;
    }
}
#endif
