using System.Text.Json;
using MainWp.Json;

namespace MainWp.Tests.Client.Json;

public class EncodedTextTests
{
    [Theory]
    [InlineData("""plain""", "plain")]
    [InlineData("""[{\"name\":\"J\u00fcrgen \\\"J\\\" \\u00fc\"}]""", """[{"name":"Jürgen \"J\" \u00fc"}]""")]
    [InlineData("""a\/b\n\ud83d\ude00 ü""", "a/b\n😀 ü")]
    [InlineData("", "")]
    [InlineData("""half a \ud83d pair""", """half a \ud83d pair""")]
    public void Is_decoded_when_it_is_looked_at(string sent, string text) => Assert.Equal(text, Read($"\"{sent}\""));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("true", "true")]
    [InlineData("false", null)]
    [InlineData("null", null)]
    [InlineData("""{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("[]", "[]")]
    public void Is_read_at_once_where_it_is_no_text(string sent, string? text) => Assert.Equal(text, Read(sent));

    [Fact]
    public void A_row_keeps_such_text_as_it_came_and_shows_what_it_holds()
    {
        var site = Row("""{"id":1,"plugins":"[{\"slug\":\"a\/a.php\"}]","recent_posts":"half a \ud83d pair"}""");

        Assert.Equal("a/a.php", Assert.Single(site.Plugins).Slug);
        Assert.Equal("""half a \ud83d pair""", site.RecentPostsText);
        Assert.Empty(site.RecentPosts);
    }

    private static string? Read(string json) => Row($$"""{"plugins":{{json}}}""").PluginsText;

    private static SiteDetail Row(string json) => JsonSerializer.Deserialize(json, MainWpJson.Default.SiteDetail)!;
}
