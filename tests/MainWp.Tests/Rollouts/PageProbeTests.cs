using System.Net;
using System.Text;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Rollouts;

/// <summary>Front pages as they are seen from here.</summary>
public sealed class PageProbeTests
{
    private const string Site = "https://shop.example/";

    [Fact]
    public async Task Tells_what_the_page_shows()
    {
        var look = await LookAsync(Sites().Answering($"GET {Site}", 200, "<html><head><title>\n Acme &amp; Co </title></head><body class='home'>Hello</body></html>", "text/html"));

        Assert.Equal((200, new Uri(Site), "Acme & Co", false, false, null), (look.Status, look.Url, look.Title, look.IsErrorPage, look.IsBlank, look.Failure));
        Assert.True(look.IsUp);
    }

    [Theory]
    [InlineData("<body id=\"error-page\"><div class=\"wp-die-message\"><p>Es gab einen kritischen Fehler auf deiner Website.</p></div></body>")]
    [InlineData("<body class='x' id='error-page'>\n<div class='wp-die-message'><h1>データベース接続確立エラー</h1></div></body>")]
    [InlineData("<BODY ID=error-page>")]
    public async Task Knows_the_pages_with_which_WordPress_gives_up_in_any_language(string body)
    {
        var look = await LookAsync(Sites().Answering($"GET {Site}", 200, body, "text/html"));

        Assert.True(look.IsErrorPage);
        Assert.False(look.IsUp);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\ufeff")]
    public async Task Knows_a_blank_page(string body) => Assert.True((await LookAsync(Sites().Answering($"GET {Site}", 200, body, "text/html"))).IsBlank);

    [Fact]
    public async Task Follows_redirects_within_the_site_and_shows_no_query()
    {
        var sites = Sites().Answering($"GET {Site}", To("https://www.shop.example/welcome?session=abc")).Answering("GET https://www.shop.example/welcome", 200, "<title>Hi</title>", "text/html");

        var look = await LookAsync(sites);

        Assert.Equal((200, "https://www.shop.example/welcome", "Hi"), (look.Status, look.Url!.OriginalString, look.Title));
    }

    [Fact]
    public async Task A_host_in_its_other_spelling_is_the_same_site()
    {
        var sites = Sites().Answering("GET https://b\u00fccher.example/", To("https://www.xn--bcher-kva.example/")).Answering("GET https://www.xn--bcher-kva.example/", 200, "<title>Hi</title>", "text/html");

        var look = await LookAsync(sites, "https://b\u00fccher.example/");

        Assert.Equal((200, "Hi"), (look.Status, look.Title));
    }

    [Fact]
    public async Task Notes_a_redirect_to_another_site_and_does_not_ask_there()
    {
        var sites = Sites().Answering($"GET {Site}", To("http://127.0.0.1/internal?x=1"));

        var look = await LookAsync(sites);

        Assert.Equal((302, "http://127.0.0.1/internal"), (look.Status, look.Url!.OriginalString));
        Assert.Single(sites.Requests);
    }

    [Fact]
    public async Task Ends_where_redirects_do_not()
    {
        var sites = Sites().Answering($"GET {Site}", To(Site));

        var look = await LookAsync(sites);

        Assert.NotNull(look.Failure);
        Assert.Equal(6, sites.Requests.Count);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_a_look_too()
    {
        var look = await LookAsync(Sites().Failing($"GET {Site}", new HttpRequestException("proxy.internal:8080 refused")));

        Assert.Equal((0, "no answer"), (look.Status, look.Failure));
    }

    [Fact]
    public async Task Reads_no_more_than_a_megabyte()
    {
        var endless = new EndlessStream();
        var look = await LookAsync(Sites().Answering($"GET {Site}", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(endless) })));

        Assert.Equal(1024 * 1024, look.Length);
    }

    [Fact]
    public async Task Sends_no_credential_and_no_header_of_the_session()
    {
        HttpRequestMessage? asked = null;
        var dashboard = Sites().WithApplicationPassword().Answering($"GET {Site}", request =>
        {
            asked = request;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<title>x</title>", Encoding.UTF8) });
        });

        await LookAsync(dashboard);

        Assert.Equal(["Accept", "Cache-Control", "User-Agent"], asked!.Headers.Select(header => header.Key).Order());
        Assert.DoesNotContain(FakeDashboard.Token, asked.ToString(), StringComparison.Ordinal);
    }

    private static FakeDashboard Sites() => new();

    private static async Task<PageLook> LookAsync(FakeDashboard sites, string site = Site)
    {
        var connection = sites.Connection();
        var (newClient, lifetime) = connection.OpenForPages();
        using (lifetime)
            return await new PageProbe(newClient, connection.Clock, connection.UserAgentForPages).LookAsync(new Uri(site), default);
    }

    private static Func<HttpRequestMessage, Task<HttpResponseMessage>> To(string address) => _ =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri(address) } });
}
