using MainWp.Http;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Version1;

public class LegacyKeyTests
{
    private static readonly Uri Address = new("https://dashboard.example/wp-json/mainwp/v1/site/site?site_id=7");

    [Fact]
    public void Goes_in_the_header_and_nowhere_else()
    {
        var message = Sent(LegacyAuthentication.Header, HttpMethod.Get);

        Assert.Equal($$"""{"consumer_key":"{{FakeDashboard.ConsumerKey}}","consumer_secret":"{{FakeDashboard.ConsumerSecret}}"}""", Assert.Single(message.Headers.GetValues("X-Api-Key")));
        Assert.Equal(Address, message.RequestUri);
        Assert.Null(message.Content);
        Assert.Null(message.Headers.Authorization);
    }

    [Fact]
    public async Task Goes_in_the_body_of_a_post_that_stands_for_the_read()
    {
        var message = Sent(LegacyAuthentication.Body, HttpMethod.Get);

        Assert.Equal(HttpMethod.Post, message.Method);
        Assert.Equal("?site_id=7&_method=GET", message.RequestUri!.Query);
        Assert.Equal($$"""{"consumer_key":"{{FakeDashboard.ConsumerKey}}","consumer_secret":"{{FakeDashboard.ConsumerSecret}}"}""", await message.Content!.ReadAsStringAsync());
        Assert.False(message.Headers.Contains("X-Api-Key"));
    }

    [Theory]
    [InlineData("{\"name\":\"x\"}", "application/json", "{\"name\":\"x\",\"consumer_key\":")]
    [InlineData("name=x", "application/x-www-form-urlencoded", "name=x&consumer_key=")]
    public async Task Joins_the_body_that_is_there(string body, string type, string start)
    {
        var message = Sent(LegacyAuthentication.Body, HttpMethod.Put, new RequestBody(System.Text.Encoding.UTF8.GetBytes(body), type));

        Assert.Equal(HttpMethod.Put, message.Method);
        Assert.StartsWith(start, await message.Content!.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("plain text")]
    public void Is_not_forced_into_a_body_without_room(string body) =>
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => Sent(LegacyAuthentication.Body, HttpMethod.Put, new RequestBody(System.Text.Encoding.UTF8.GetBytes(body), "application/json"))).Kind);

    [Fact]
    public void Goes_in_the_address_when_that_is_asked_for() =>
        Assert.Equal($"?site_id=7&consumer_key={FakeDashboard.ConsumerKey}&consumer_secret={FakeDashboard.ConsumerSecret}", Sent(LegacyAuthentication.Query, HttpMethod.Get).RequestUri!.Query);

    [Theory]
    [InlineData("cs_swapped", "ck_swapped")]
    [InlineData("admin", "geheim")]
    public void Refuses_what_is_no_key_and_does_not_repeat_it(string key, string secret)
    {
        var failure = Assert.Throws<MainWpException>(() => LegacyKey.Parse(key, secret, LegacyAuthentication.Header));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.DoesNotContain(secret, failure.Message);
    }

    [Theory]
    [InlineData(LegacyAuthentication.Header)]
    [InlineData(LegacyAuthentication.Body)]
    [InlineData(LegacyAuthentication.Query)]
    public async Task Is_in_no_stream(LegacyAuthentication way)
    {
        var said = new RecordingPipeline();
        var line = way == LegacyAuthentication.Body ? "POST mainwp/v1/sites/all-sites-count" : "GET mainwp/v1/sites/all-sites-count";
        var dashboard = new FakeDashboard().WithLegacyKeyOnly(way).Answering(line, 200, $$"""{"count":3,"echo":"{{FakeDashboard.ConsumerSecret}} {{FakeDashboard.ConsumerKey}} {{FakeDashboard.ConsumerSecret[3..]}}"}""");

        await dashboard.Client(said).Sites.CountAsync(SiteFilter.Any, default);

        var shown = string.Join("\n", said.Verbose.Concat(said.Debug));
        Assert.NotEmpty(said.Debug);
        Assert.DoesNotContain(FakeDashboard.ConsumerKey[3..], shown);
        Assert.DoesNotContain(FakeDashboard.ConsumerSecret[3..], shown);
    }

    private static HttpRequestMessage Sent(LegacyAuthentication way, HttpMethod method, RequestBody? body = null)
    {
        var message = new HttpRequestMessage(method, Address) { Content = body?.ToContent() };
        LegacyKey.Parse($" {FakeDashboard.ConsumerKey} ", FakeDashboard.ConsumerSecret, way).Apply(message, body);
        return message;
    }
}
