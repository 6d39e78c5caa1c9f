using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Overlays;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Overlays;

public sealed class OverlayTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly DocumentSet _documents;
    private readonly OverlaySet _overlays;

    public OverlayTests()
    {
        _scratch.Write("api.json", """{"openapi":"3.0.0","a":{"b":1},"list":[{"name":"x","in":"query"},{"name":"y","in":"path"}],"tags":["t"]}""");
        _documents = new DocumentSet(_scratch.Folder, new DiagnosticBag());
        _overlays = new OverlaySet(_documents);
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void An_update_merges_objects_and_replaces_values()
    {
        var root = Apply("""{"target":"$.a","update":{"b":2,"c":{"d":3}}}""");
        Assert.Equal("2", root["a"]!["b"]!.Text);
        Assert.Equal("3", root["a"]!["c"]!["d"]!.Text);
    }

    [Fact]
    public void An_update_of_an_array_appends() => Assert.Equal(["t", "u"], Apply("""{"target":"$.tags","update":"u"}""").GetStrings("tags"));

    [Fact]
    public void An_array_inside_an_update_is_appended() => Assert.Equal(["t", "u"], Apply("""{"target":"$","update":{"tags":["u"]}}""").GetStrings("tags"));

    [Fact]
    public void A_removal_takes_members_and_items_out()
    {
        var root = Apply("""{"target":"$.a.b","remove":true},{"target":"$.list[?(@.name=='x')]","remove":true}""");
        Assert.Empty(root["a"]!.Members);
        Assert.Equal("y", Assert.Single(root["list"]!.Items).GetString("name"));
    }

    [Fact]
    public void An_action_without_effect_is_told_with_its_place()
    {
        Apply("""{"target":"$.nowhere","update":{}}""");
        var told = Assert.Single(_overlays.WithoutEffect);
        Assert.Equal(("overlay.json", DiagnosticCodes.OverlayWithoutEffect), (told.Location.File, told.Code));
    }

    [Theory]
    [InlineData("""{"overlay":"1.0.0","actions":[]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"extends":"api.json","actions":[]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"nowhere.json","actions":[]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json"}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json","actions":[{"update":{}}]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json","actions":[{"target":"$.a"}]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json","actions":[{"target":"$.a.b","update":{}}]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json","actions":[{"target":"$","remove":true}]}""", DiagnosticCodes.OverlayInvalid)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json","actions":[{"target":"a.b","update":{}}]}""", DiagnosticCodes.OverlayTarget)]
    [InlineData("""{"overlay":"1.0.0","extends":"api.json","actions":[{"target":"$[","update":{}}]}""", DiagnosticCodes.OverlayTarget)]
    public void An_invalid_overlay_is_an_error_with_a_place_in_the_overlay(string overlay, string code)
    {
        var fault = Assert.Throws<GenerationException>(() => _overlays.Apply([_scratch.Write("overlay.json", overlay)])).Diagnostic;
        Assert.Equal((code, "overlay.json", 1), (fault.Code, fault.Location.File, fault.Location.Line));
    }

    private SourceNode Apply(string actions)
    {
        _overlays.Apply([_scratch.Write("overlay.json", """{"overlay":"1.0.0","extends":"api.json","actions":[ACTIONS]}""".Replace("ACTIONS", actions, StringComparison.Ordinal))]);
        return _documents.Load(_scratch["api.json"])!.Root;
    }
}
