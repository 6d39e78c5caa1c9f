namespace HoopAI.Generator.Naming;

/// <summary>Names that generated code or its readers already use for something else.</summary>
internal static class ReservedNames
{
    /// <summary>Types that stand in scope of generated files, or that every C# file knows: a model of that name would be ambiguous for its user.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        // System, System.IO, System.Net.Http, collections, tasks, text
        "Action", "Activator", "Array", "ArraySegment", "Attribute", "Boolean", "Buffer", "Byte", "Char", "Console", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "DBNull",
        "Decimal", "Delegate", "Double", "Enum", "Environment", "EventArgs", "Exception", "File", "Func", "Guid", "Half", "HashCode", "Index", "Int16", "Int32", "Int64", "Lazy", "Math", "Memory",
        "Nullable", "Object", "Path", "Progress", "Random", "Range", "Single", "Span", "Stream", "String", "StringComparer", "StringComparison", "TimeOnly", "TimeSpan", "TimeZone", "TimeZoneInfo", "Timer", "Tuple", "Type",
        "Uri", "Version", "Void", "Directory", "Dictionary", "HashSet", "IDictionary", "IEnumerable", "IList", "KeyValuePair", "List", "Queue", "Stack", "Task", "ValueTask", "Thread", "CancellationToken",
        "CancellationTokenSource", "Parallel", "Encoding", "StringBuilder", "Regex", "Group", "Match", "HttpClient", "HttpContent", "HttpMethod", "HttpRequestMessage", "HttpResponseMessage",
        "StringContent", "Enumerable", "Queryable", "Lookup", "Monitor", "Lock", "Volatile", "Interlocked", "Barrier", "Environment", "Process", "Operations", "Names",
        // System.Text.Json
        "JsonElement", "JsonDocument", "JsonSerializer", "JsonConverter", "JsonException", "JsonNode", "JsonObject", "JsonArray", "JsonValue", "JsonProperty", "Utf8JsonReader", "Utf8JsonWriter",
        // Refit
        "Get", "Post", "Put", "Delete", "Patch", "Head", "Options", "Headers", "Header", "Body", "Query", "AliasAs", "Multipart", "Encoded", "Property", "Authorize", "CollectionFormat", "BodySerializationMethod",
        // xunit and logging, met in the same files
        "Assert", "Fact", "Theory", "Record", "Log", "ILogger", "Options", "Host",
    };

    /// <summary>Members that every class has, or that the models' base class brings.</summary>
    public static readonly IReadOnlySet<string> Members = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "AdditionalProperties", "Keep", "WriteAdditional", "SendNull", "Names", "Clone",
        "ReadJson", "WriteJson", "WireNames",
    };

    /// <summary>Members of every generated enumeration.</summary>
    public static readonly IReadOnlySet<string> EnumMembers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Value", "KnownValues", "Parse", "TryParse", "TryFormat", "CompareTo", "PrintMembers", "Deconstruct", "Create", "IsKnown", "FromWire",
    };

    /// <summary>A member of this name would hide a type that the reading and writing code calls.</summary>
    public static bool HidesRuntime(string member) =>
        member.StartsWith("Json", StringComparison.Ordinal) || member is "DateTimeOffset" or "DateOnly" or "Guid" or "Uri" or "FormBody" or "FileContent" or "ApiUrl" or "ApiOperation";
}
