using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A generated model that reads and writes itself as a JSON object.</summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : class, IJsonModel<TSelf>
{
    /// <summary>Reads an object. No well-formed object makes it throw: what does not fit is kept in <see cref="JsonModel.AdditionalProperties"/>.</summary>
    /// <param name="reader">Stands on the start of the object; afterwards on its end.</param>
    /// <returns>The model.</returns>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Writes the object: the members that are set, then the additional ones.</summary>
    /// <param name="writer">Where the object goes.</param>
    void WriteJson(Utf8JsonWriter writer);
}
