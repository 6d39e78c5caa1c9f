using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
[JsonConverter(typeof(JsonUnionConverter<Recipient>))]
public sealed partial class Recipient : JsonUnion, IJsonUnion<Recipient>
{
    private Recipient(JsonElement json) : base(json) { }

    public Recipient(string value) : base(Create<string, JsonString>(value)) { }
    public Recipient(List<string> value) : base(Create<IList<string>, JsonList<string, JsonString>>(value)) { }
    public Recipient(decimal value) : base(Create<decimal, JsonDecimal>(value)) { }
    public Recipient(Address value) : base(Create<Address, JsonObjectOf<Address>>(value)) { }

    public static implicit operator Recipient(string value) => new(value);
    public static implicit operator Recipient(List<string> value) => new(value);
    public static implicit operator Recipient(decimal value) => new(value);
    public static implicit operator Recipient(Address value) => new(value);

    public string? AsString() => As<string, JsonString>();
    public IList<string>? AsList() => As<IList<string>, JsonList<string, JsonString>>();
    public decimal? AsDecimal() => AsValue<decimal, JsonDecimal>();
    public Address? AsAddress() => As<Address, JsonObjectOf<Address>>();

    static Recipient IJsonUnion<Recipient>.FromJson(JsonElement json) => new(json);
}
