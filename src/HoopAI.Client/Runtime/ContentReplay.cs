using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Tells whether a body can be sent again.</summary>
internal static class ContentReplay
{
    public static bool IsReplayable(this HttpContent? content) => content switch
    {
        null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent => true,
        FileContent file => file.IsReplayable,
        MultipartContent parts => parts.All(IsReplayable),
        _ => false,
    };
}
