using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Benchmarks.StockNSwag;

/// <summary>What a user of the stock client adds where its templates leave room, for the same requests and answers as everybody's.</summary>
public partial class ContactsApi
{
    // What is not set is not sent.
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

    // The prepared document calls every success 200, which is all that the stock client then takes for one; the platform says 201 to what is created.
    partial void ProcessResponse(HttpClient client, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Created)
        {
            response.StatusCode = HttpStatusCode.OK;
        }
    }
}
