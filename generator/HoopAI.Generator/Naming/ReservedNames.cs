namespace HoopAI.Generator.Naming;

/// <summary>Names that generated code or its readers already use for something else.</summary>
internal static class ReservedNames
{
    /// <summary>Types that stand in scope of generated files, or that every C# file knows: a model of that name would be ambiguous for its user.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        // System, System.IO, System.Net.Http, collections, tasks, text
        "Action", "Activator", "Array", "ArraySegment", "ArgumentException", "ArgumentNullException", "Attribute", "Boolean", "Buffer", "Byte", "Char", "Console", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "DBNull",
        "Decimal", "Delegate", "Double", "Enum", "Environment", "EventArgs", "Exception", "File", "Func", "Guid", "Half", "HashCode", "Index", "Int16", "Int32", "Int64", "Lazy", "Math", "Memory",
        "Nullable", "Object", "Path", "Progress", "Random", "Range", "Single", "Span", "Stream", "String", "StringComparer", "StringComparison", "TimeOnly", "TimeSpan", "TimeZone", "TimeZoneInfo", "Timer", "Tuple", "Type",
        "Uri", "Version", "Void", "Directory", "Dictionary", "HashSet", "IDictionary", "IEnumerable", "IList", "KeyValuePair", "List", "Queue", "Stack", "Task", "ValueTask", "Thread", "CancellationToken",
        "CancellationTokenSource", "Parallel", "Encoding", "StringBuilder", "Regex", "Group", "Match", "HttpClient", "HttpContent", "HttpMethod", "HttpRequestMessage", "HttpResponseMessage",
        "StringContent", "Enumerable", "Queryable", "Lookup", "Monitor", "Lock", "Volatile", "Interlocked", "Barrier", "Environment", "Process", "Operations", "Names",
        // System.Text.Json
        "JsonElement", "JsonDocument", "JsonSerializer", "JsonConverter", "JsonException", "JsonNode", "JsonObject", "JsonArray", "JsonValue", "JsonProperty", "JsonConverterAttribute", "JsonPropertyName", "JsonPropertyNameAttribute", "ObsoleteAttribute", "Obsolete", "CultureInfo", "IReadOnlyList", "IFormattable", "FlagsAttribute", "Utf8JsonReader", "Utf8JsonWriter",
        // Refit
        "Get", "Post", "Put", "Delete", "Patch", "Head", "Options", "Headers", "Header", "Body", "Query", "AliasAs", "Multipart", "Encoded", "Property", "Authorize", "CollectionFormat", "BodySerializationMethod",
        "HttpMethodAttribute", "GetAttribute", "PostAttribute", "PutAttribute", "DeleteAttribute", "PatchAttribute", "HeadAttribute", "OptionsAttribute", "TraceAttribute", "Trace", "HeadersAttribute",
        "HeaderAttribute", "BodyAttribute", "QueryAttribute", "AliasAsAttribute", "MultipartAttribute",
        // xunit and logging, met in the same files
        "Assert", "Fact", "Theory", "Record", "Log", "ILogger", "Options", "Host",
    };

    /// <summary>
    /// The types of the runtime that generated code and its users name; generic ones can stand beside a model of their name.
    /// A test compares the list with the runtime.
    /// </summary>
    public static readonly IReadOnlySet<string> RuntimeTypes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "ApiBody", "ApiBodyReader", "ApiErrors", "ApiException", "ApiOperation", "ApiRequest", "ApiTransport", "ApiUrl", "BytesSource", "CancellationSources", "ContentReplay", "DiskSource", "FileContent", "FileSource",
        "FormBody", "HeaderTransport", "HttpClientTransport", "IJsonModelState", "JsonAny", "JsonBody", "JsonBoolean", "JsonBytes", "JsonDate", "JsonDateTimeOffset", "JsonDecimal", "JsonDouble",
        "JsonGuid", "JsonInput", "JsonInt32", "JsonInt64", "JsonMemberWriter", "JsonMembers", "JsonModel", "JsonNames", "JsonNumber", "JsonOutput", "JsonString", "JsonText", "JsonUnion",
        "MultipartBody", "PageFingerprint", "PageItems", "PageNumber", "PagePath", "PagePosition", "PageToken", "PageValue", "PagingException", "PartHeader", "QueryStyle", "ResponseStream",
        "StreamSource", "UrlText", "WireText",
    };

    /// <summary>Members of the implementing classes, of their table of operations, and of the class with one property per module.</summary>
    public static readonly IReadOnlySet<string> ClassMembers = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Operations", "HttpMethod", "Transport", "ArgumentNullException",
    };

    /// <summary>Members that every class has, or that the models' base class brings.</summary>
    public static readonly IReadOnlySet<string> Members = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "AdditionalProperties", "Keep", "WriteAdditional", "SendNull", "Names", "Clone",
        "ReadJson", "WriteJson", "WireNames", "CollectionFormat", "StringComparer",
    };

    /// <summary>Members of every generated enumeration.</summary>
    public static readonly IReadOnlySet<string> EnumMembers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Value", "KnownValues", "Parse", "TryParse", "TryFormat", "CompareTo", "PrintMembers", "Deconstruct", "Create", "IsKnown", "FromWire", "Clone", "ArgumentNullException", "CultureInfo",
    };

    /// <summary>A member of this name would hide a type that the reading and writing code calls.</summary>
    public static bool HidesRuntime(string member) =>
        member.StartsWith("Json", StringComparison.Ordinal) || member is "DateTimeOffset" or "DateOnly" or "Guid" or "Uri" or "FormBody" or "FileContent" or "ApiUrl" or "ApiOperation";
}
