using System.Text;
using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class BodyTests
{
    [Fact]
    public async Task A_json_body_has_a_length_and_can_be_sent_again()
    {
        var body = JsonBody.Create<Contact, JsonObjectOf<Contact>>(new Contact { Id = "é" });

        Assert.Equal("application/json", body.Headers.ContentType!.ToString());
        Assert.Equal(11, body.Headers.ContentLength);
        Assert.True(body.IsReplayable());
        Assert.Equal("""{"id":"é"}""", await SendAsync(body));
        Assert.Equal("""{"id":"é"}""", await SendAsync(body));
    }

    [Fact]
    public void No_body_is_no_content()
    {
        Assert.Null(JsonBody.Create<Contact, JsonObjectOf<Contact>>(null));
        Assert.Null(JsonBody.Create<JsonElement, JsonAny>(default(JsonElement)));
        Assert.Null(FormBody.Create<Contact>(null));
        Assert.True(default(HttpContent).IsReplayable());
    }

    [Fact]
    public async Task A_form_leaves_out_what_is_unset_and_encodes_the_rest()
    {
        var contact = new Contact { Id = "a b&+é", DateAdded = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), Tags = ["x y"], AdditionalProperties = { ["n"] = JsonElement.Parse("1.50") } };
        contact.SendNull("kind");
        var body = FormBody.Create(contact);

        Assert.Equal("application/x-www-form-urlencoded", body.Headers.ContentType!.ToString());
        Assert.Equal("id=a%20b%26%2B%C3%A9&dateAdded=2024-01-02T03%3A04%3A05.000%2B01%3A00&tags=%5B%22x%20y%22%5D&n=1.50&kind=", await SendAsync(body));
    }

    [Fact]
    public async Task A_multipart_body_carries_text_as_plain_text_and_leaves_out_null()
    {
        using var body = new MultipartBody();
        body.Add("na\"me", "é");
        body.Add("none", (string?)null);
        body.Add("hosted", (bool?)true);
        body.Add("count", 3);
        body.Add("kind", (ContactKind?)ContactKind.Lead);
        body.Add("tags", ["a", "b"]);
        body.Add("noFile", (FileContent?)null);
        body.AddJson<Address, JsonObjectOf<Address>>("address", new Address { City = "B" });
        body.Add("upload", FileContent.FromBytes("%PDF"u8.ToArray(), "ré\"sumé.pdf", "application/pdf"));
        var boundary = body.Headers.ContentType!.Parameters.Single().Value;
        var length = body.Headers.ContentLength;
        var text = await SendAsync(body);

        Assert.DoesNotContain('"', boundary!);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), length);
        Assert.Equal(
            $$"""
            --{b}
            Content-Disposition: form-data; name="na%22me"

            é
            --{b}
            Content-Disposition: form-data; name="hosted"

            true
            --{b}
            Content-Disposition: form-data; name="count"

            3
            --{b}
            Content-Disposition: form-data; name="kind"

            lead
            --{b}
            Content-Disposition: form-data; name="tags"

            a
            --{b}
            Content-Disposition: form-data; name="tags"

            b
            --{b}
            Content-Type: application/json
            Content-Disposition: form-data; name="address"

            {"city":"B"}
            --{b}
            Content-Type: application/pdf
            Content-Disposition: form-data; name="upload"; filename="ré%22sumé.pdf"

            %PDF
            --{b}--

            """.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal).Replace("{b}", boundary, StringComparison.Ordinal),
            text);
    }

    [Fact]
    public async Task A_file_is_replayable_unless_its_stream_cannot_seek()
    {
        using var seekable = new MemoryStream("xxabc"u8.ToArray()) { Position = 2 };
        var file = FileContent.FromStream(seekable, "a.txt");
        Assert.Equal((true, 3L), (file.IsReplayable, file.Headers.ContentLength));
        Assert.Equal("abcabc", await SendAsync(file) + await SendAsync(file));

        using var forward = new ForwardStream("abc"u8.ToArray());
        var once = FileContent.FromStream(forward, "a.txt");
        using var form = new MultipartBody();
        form.Add("file", once);
        Assert.False(once.IsReplayable || form.IsReplayable());
        Assert.Null(once.Headers.ContentLength);
        Assert.Equal("abc", await SendAsync(once));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(once));
        Assert.Contains("FileContent.FromBytes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_on_disk_is_opened_only_while_it_is_sent()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "abc");
        var file = FileContent.FromFile(path, contentType: "text/plain");

        Assert.Equal((Path.GetFileName(path), 3L, true), (file.FileName, file.Headers.ContentLength, file.IsReplayable));
        Assert.Equal("abcabc", await SendAsync(file) + await SendAsync(file));
        File.Delete(path);
        Assert.Throws<FileNotFoundException>(() => FileContent.FromFile(path));
    }

    [Fact]
    public void A_file_has_a_disposition_of_its_own_for_senders_that_set_none() =>
        Assert.Equal(["form-data; name=\"file\"; filename=\"a.pdf\""], FileContent.FromBytes(default, "a.pdf").Headers.GetValues("Content-Disposition"));

    private static async Task<string> SendAsync(HttpContent content)
    {
        using var sent = new MemoryStream();
        await content.CopyToAsync(sent);
        return Encoding.UTF8.GetString(sent.ToArray());
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
