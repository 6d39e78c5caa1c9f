using System.Collections.Generic;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>What reading and writing need of a model; an interface, so that the names cannot collide with generated members.</summary>
internal interface IJsonModelState
{
    JsonNames Names { get; }

    /// <summary>Null while there are none.</summary>
    IDictionary<string, JsonElement>? Additional { get; }

    void Keep(string name, JsonElement value);
}
