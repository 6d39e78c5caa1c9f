#if REFIT_STANDIN
namespace Refit;

/// <summary>Stand-in for Refit's enumeration: how a body is written. The values are Refit's.</summary>
internal enum BodySerializationMethod
{
    /// <summary>JSON; text and streams as they are.</summary>
    Default = 0,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncoded = 2,

    /// <summary>JSON, text included.</summary>
    Serialized = 3,
}
#endif
