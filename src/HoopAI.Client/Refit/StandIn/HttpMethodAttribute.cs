#if REFIT_STANDIN
using System;
using System.Net.Http;

namespace Refit;

/// <summary>Stand-in for Refit's attribute of the same name: the HTTP method and the relative URL of an operation.</summary>
/// <remarks>
/// The types of this folder exist only where the Refit package does not: they keep the generated interfaces in Refit's own vocabulary.
/// They are internal, so that an application that references Refit sees one set of attributes, and nothing reads them at run time.
/// </remarks>
/// <param name="path">The relative URL, starting with <c>/</c>, with a <c>{placeholder}</c> for each path parameter.</param>
internal abstract class HttpMethodAttribute(string path) : Attribute
{
    /// <summary>The HTTP method.</summary>
    public abstract HttpMethod Method { get; }

    /// <summary>The relative URL, with placeholders.</summary>
    public string Path { get; } = path;
}
#endif
