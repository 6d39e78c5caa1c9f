using System.Globalization;
using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class OpenEnumTests
{
    [Fact]
    public void Keeps_compares_and_writes_an_unknown_value()
    {
        var contact = Json.Read<Contact>("""{"kind":"Brand new"}""");

        Assert.Equal((ContactKind)"Brand new", contact.Kind);
        Assert.NotEqual((ContactKind)"brand new", contact.Kind);
        Assert.Equal("""{"kind":"Brand new"}""", Json.Write(contact));
    }

    [Fact]
    public void Takes_default_for_the_empty_text()
    {
        Assert.Equal("", default(ContactKind).Value);
        Assert.Equal(default, new ContactKind(""));
        Assert.Equal(default(ContactKind).GetHashCode(), new ContactKind("").GetHashCode());
        Assert.Throws<ArgumentNullException>(() => new ContactKind(null!));
    }

    [Fact]
    public void Formats_as_the_wire_value_whatever_the_format()
    {
        IFormattable kind = ContactKind.Lead;

        Assert.Equal("lead", kind.ToString("X", CultureInfo.InvariantCulture));
        Assert.Equal("lead lead", $"{ContactKind.Lead} {ContactKind.Lead:G}");
        Assert.Equal("lead", string.Format(CultureInfo.InvariantCulture, "{0}", ContactKind.Lead));
        Assert.Equal("15.50", ((IFormattable)new Interval(15.50m)).ToString("N0", CultureInfo.GetCultureInfo("")));
    }

    [Fact]
    public void Parses_any_text_and_any_number()
    {
        Assert.Equal(ContactKind.Lead, Parse<ContactKind>("lead"));
        Assert.Equal("new", Parse<ContactKind>("new").Value);
        Assert.Equal(Interval.Value15, Parse<Interval>("15"));
        Assert.False(TryParse<Interval>("x", out _));
        Assert.False(TryParse<ContactKind>(null, out _));
        Assert.True(TryParse("customer", out ContactKind kind) && kind == ContactKind.Customer);
    }

    [Fact]
    public void Reads_a_known_value_without_allocating()
    {
        var json = "\"customer\""u8;
        Read(json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(Read(json));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static bool Read(ReadOnlySpan<byte> json) => JsonInput.TryRead<ContactKind, JsonEnumOf<ContactKind>>(json, out var kind) && kind.Value.Length == 8;
    }

    [Fact]
    public void Reads_and_writes_numbers()
    {
        Assert.Equal(Interval.Value30, Json.Read<Interval, JsonNumberEnumOf<Interval>>("\"30\""));
        Assert.Equal("45.5", Json.Write<Interval, JsonNumberEnumOf<Interval>>(45.5m));
    }

    [Fact]
    public void Works_under_the_serializer_as_value_and_as_name()
    {
        var json = """{"lead":["customer","new"]}""";
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<ContactKind, ContactKind[]>>(json)));
        Assert.Equal("[15,1.5]", JsonSerializer.Serialize(JsonSerializer.Deserialize<Interval[]>("[15,\"1.5\"]")));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ContactKind>("{}"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Interval>("true"));
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static bool TryParse<T>(string? text, out T? value)
        where T : IParsable<T> => T.TryParse(text, null, out value);
}
