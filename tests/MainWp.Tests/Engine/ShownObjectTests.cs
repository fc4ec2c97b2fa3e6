using System.Management.Automation;
using MainWp.PowerShell.Formatting;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>What the engine makes of texts that came from a server.</summary>
public sealed class ShownObjectTests
{
    private const string Marker = "a\u001b]0;marker\u0007\u009b1mb\u202ec";

    [Fact]
    public void A_view_shows_control_characters_escaped_and_the_object_keeps_them()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":1,"data":[{"id":1,"name":"a\u001b]0;marker\u0007\u009b1mb\u202ec","color":"#fff"}]}""");

        var output = ModuleShell.Run("$tag = Get-MainWpTag -Session $session; $tag.Name; $tag | Out-String -Width 200", ("session", dashboard.Session()));

        Assert.Equal(Marker, output[0].ToString());
        Assert.DoesNotContain(output[1].ToString(), character => character is '\u001b' or '\u0007' or '\u009b' or '\u202e');
        Assert.Contains(@"a\u001b]0;mar", output[1].ToString());
    }

    // An address shows what is escaped in it as it is, apart from some control characters.
    [Fact]
    public void A_view_shows_no_bidi_control_of_an_address()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, """{"success":1,"total":1,"data":[{"id":1,"name":"shop","url":"https://shop.example/%E2%80%AEmarker/"}]}""");

        var output = ModuleShell.Run("Get-MainWpSite -Session $session | Out-String -Width 200", ("session", dashboard.Session()));

        Assert.DoesNotContain('\u202e', output[0].ToString());
        Assert.Contains("marker", output[0].ToString());
    }

    [Fact]
    public void Lists_and_fields_are_shown_as_their_items()
    {
        Assert.Null(Display.Plain(null));
        Assert.Equal("one, two", Display.Plain(new[] { "one", "two" }));
        Assert.Equal(@"{[a, \u001b]}", Display.Plain(new Dictionary<string, object?> { ["a"] = "\u001b" }));
        Assert.Equal(@"{[a, \u001b]}", Display.Plain(new PSObject(new System.Collections.Hashtable { ["a"] = "\u001b" })));
    }
}
