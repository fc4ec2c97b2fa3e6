using MainWp.Json;

namespace MainWp.Tests.Client.Updates;

/// <summary>The versions in pending updates, read without the rest of them.</summary>
public sealed class OfferedVersionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[]")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{"a/a.php":{"Name":"A","Version":"1","update":{"slug":"a","new_version":"1.5","icons":{"new_version":"9"}}}}""")]
    [InlineData("""{"a":{"new_version":"2.0"},"b":{"update":{"package":""},"new_version":"3"},"c":{"update":null,"new_version":"4"}}""")]
    [InlineData("""{"a":{"update":{"new_version":5.1}},"b":{"update":{"new_version":""}},"c":{"update":{"new_version":null},"new_version":"6"},"d":{}}""")]
    [InlineData("""{"a":"1.0","b":[{"new_version":"1"}],"c":{"new_version":{"x":1}},"d":{"new_version":"1","new_version":"2"}}""")]
    [InlineData("""{"a":{"new_version":"1"},"a":{"new_version":"2"},"A":{"new_version":"3"}}""")]
    [InlineData("""{"a":{"update":{"new_version":"1"},"update":"gone","new_version":"2"}}""")]
    [InlineData("""{"a":{"new\u005fversion":"1 \u00e4"},"\u0062":{"update":{"new_version":"1:2\/3"}}}""")]
    [InlineData("""{"a":{"new_version":"1"},"b":{"Name":"\ud800","new_version":"2"},"c":{"new_version":"3"}}""")]
    [InlineData("""{"a":{"new_version":"1"}} and more""")]
    [InlineData("""{"a":{"new_version":"1"},"b":{"new_version":""")]
    [InlineData("<html>")]
    public void Are_those_of_the_updates_themselves(string? text)
    {
        foreach (var type in new[] { UpdateType.Plugin, UpdateType.Theme })
        {
            var site = new Site { PluginUpgradesText = text, ThemeUpgradesText = text };
            var updates = PendingUpdate.AllOf(site).Where(update => update.Type == type).FirstByKey(update => update.Slug, update => update.NewVersion?.ToString());

            var offered = PendingUpdate.VersionsOf(site, type).ToDictionary(pair => pair.Key, pair => pair.Value?.ToString());

            Assert.Equal(updates, offered);
        }
    }

    [Fact]
    public void Are_read_from_the_bytes_that_came()
    {
        var site = new Site { PluginUpgradesText = new EncodedText("\"{\\\"a\\/a.php\\\":{\\\"new_version\\\":\\\"1.5\\\"}}\""u8.ToArray()) };

        var offered = Assert.Single(PendingUpdate.VersionsOf(site, UpdateType.Plugin));

        Assert.Equal(("a/a.php", "1.5"), (offered.Key, $"{offered.Value}"));
    }
}
