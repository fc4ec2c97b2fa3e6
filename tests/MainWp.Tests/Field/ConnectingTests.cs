using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>Connecting needs only what is used, and takes no credential for proved that a stranger could have given.</summary>
public sealed class ConnectingTests
{
    private const string Index = """{"namespaces":["wp/v2","mainwp/v2","wp-abilities/v1"],"gmt_offset":0,"timezone_string":"UTC","authentication":{"application-passwords":{}}}""";
    private const string Closed = """{"code":"rest_not_logged_in","message":"Only for members.","data":{"status":401}}""";
    private const string NoRoute = """{"code":"rest_no_route","message":"No route.","data":{"status":404}}""";
    private const string NotAuthenticated = """{"code":"mainwp_rest_authentication_error","message":"You are not authenticated.","data":{"status":401}}""";
    private const string SiteUnknown = """{"code":"ability_invalid_permissions","message":"No.","data":null}""";
    private const string Abilities = """[{"name":"mainwp/list-sites-v1","label":"x","category":"mainwp-sites"}]""";

    [Fact]
    public async Task An_index_that_is_closed_to_strangers_keeps_nobody_out()
    {
        await using var server = new ScriptedServer(exchange => RouteOf(exchange) switch
        {
            "" => exchange.RespondAsync(401, Closed),
            "mainwp/v2/sites/count" => exchange.RespondAsync(200, """{"count":3}"""),
            _ => exchange.RespondAsync(500, SiteUnknown),
        });

        var session = await ConnectAsync(server.Address, key: true);

        Assert.True(session.HasAbilities);
        Assert.Equal(SessionScope.Read, session.ProvedScope);
    }

    [Fact]
    public async Task An_emptied_index_is_read_with_the_password()
    {
        await using var server = new ScriptedServer(exchange => (RouteOf(exchange), exchange.Headers.ContainsKey("Authorization")) switch
        {
            ("", false) => exchange.RespondAsync(200, "[]"),
            ("", true) => exchange.RespondAsync(200, Index),
            _ => exchange.RespondAsync(200, """{"id":1,"name":"admin","slug":"admin"}"""),
        });

        Assert.True((await ConnectAsync(server.Address, password: true)).HasAbilities);
    }

    [Fact]
    public async Task An_application_password_is_proved_without_the_users_route()
    {
        await using var server = new ScriptedServer(exchange => (RouteOf(exchange), exchange.Headers.ContainsKey("Authorization")) switch
        {
            ("", _) => exchange.RespondAsync(200, Index),
            ("wp-abilities/v1/abilities", true) => exchange.RespondAsync(200, Abilities),
            ("wp-abilities/v1/abilities", false) => exchange.RespondAsync(401, Closed),
            _ => exchange.RespondAsync(404, NoRoute),
        });

        Assert.True((await ConnectAsync(server.Address, password: true)).HasApplicationPassword);
    }

    [Fact]
    public async Task A_list_of_abilities_that_strangers_get_proves_nothing()
    {
        await using var server = new ScriptedServer(exchange => RouteOf(exchange) switch
        {
            "" => exchange.RespondAsync(200, Index),
            "wp-abilities/v1/abilities" => exchange.RespondAsync(200, Abilities),
            _ => exchange.RespondAsync(404, NoRoute),
        });

        await Assert.ThrowsAsync<MainWpException>(() => ConnectAsync(server.Address, password: true));
    }

    [Fact]
    public async Task A_key_that_never_arrives_is_not_accepted_and_the_error_says_so()
    {
        await using var server = new ScriptedServer(exchange => (exchange.Method, RouteOf(exchange)) switch
        {
            (_, "") => exchange.RespondAsync(200, Index),
            ("OPTIONS", _) => exchange.RespondAsync(200, """{"namespace":"mainwp/v2"}"""),
            _ => exchange.RespondAsync(401, NotAuthenticated),
        });

        var failure = await Assert.ThrowsAsync<MainWpException>(() => ConnectAsync(server.Address, key: true));

        Assert.Equal(ErrorKind.Unauthorized, failure.Kind);
        Assert.Contains("Authorization header", failure.Message);
    }

    [Fact]
    public async Task A_cache_that_answers_a_stranger_does_not_prove_a_key()
    {
        await using var server = new ScriptedServer(exchange => exchange.Target switch
        {
            var target when RouteOf(exchange).Length == 0 => exchange.RespondAsync(200, Index),
            var target when !target.Contains("?_=", StringComparison.Ordinal) => exchange.RespondAsync(200, """{"count":3}""", "application/json", "X-Cache: HIT"),
            _ => exchange.RespondAsync(401, """{"code":"mainwp_rest_authentication_disabled_key","message":"No.","data":{"status":401}}"""),
        });

        Assert.Equal(ErrorKind.Unauthorized, (await Assert.ThrowsAsync<MainWpException>(() => ConnectAsync(server.Address, key: true))).Kind);
    }

    [Fact]
    public async Task Abilities_alone_connect_while_no_key_is_enabled()
    {
        await using var server = new ScriptedServer(exchange => RouteOf(exchange) switch
        {
            "" => exchange.RespondAsync(200, Index.Replace("\"mainwp/v2\",", "", StringComparison.Ordinal)),
            "wp/v2/users/me" => exchange.RespondAsync(200, """{"id":1,"name":"admin","slug":"admin"}"""),
            "wp-abilities/v1/abilities/mainwp/count-sites-v1" => exchange.RespondAsync(200, """{"name":"mainwp/count-sites-v1","label":"Count","category":"mainwp-sites"}"""),
            _ => exchange.RespondAsync(404, NoRoute),
        });
        var said = new RecordingPipeline();

        await ConnectAsync(server.Address, key: true, password: true, said: said);

        Assert.Contains("API key is enabled", Assert.Single(said.Warnings));
    }

    [Fact]
    public async Task A_key_alone_is_told_both_causes_where_the_api_is_missing()
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(200, """{"namespaces":["wp/v2"]}"""));

        var failure = await Assert.ThrowsAsync<MainWpException>(() => ConnectAsync(server.Address, key: true));

        Assert.Equal(ErrorKind.NotWordPress, failure.Kind);
        Assert.Contains("enable one under API Access", failure.Message);
    }

    [Theory]
    [InlineData("/index.php/wp-json/")]
    [InlineData("/custom-api/")]
    public async Task The_api_is_found_where_the_front_page_says(string root)
    {
        ScriptedServer? server = null;
        server = new ScriptedServer(exchange => exchange.Target switch
        {
            "/" => exchange.RespondAsync(200, "<html></html>", FieldBench.Html, $"Link: <{server!.Address.GetLeftPart(UriPartial.Authority)}{root}>; rel=\"https://api.w.org/\""),
            var target when target.StartsWith(root + "mainwp/v2/sites/count", StringComparison.Ordinal) => exchange.RespondAsync(200, """{"count":3}"""),
            var target when target.StartsWith(root, StringComparison.Ordinal) => exchange.RespondAsync(200, Index),
            _ => exchange.RespondAsync(404, "<html>not found</html>", FieldBench.Html),
        });
        await using (server)
        {
            var session = await ConnectAsync(server.Address, key: true);

            Assert.Equal(root, session.Connection.Facts.ApiRoot);
            Assert.Equal(SessionScope.Read, session.ProvedScope);
        }
    }

    [Fact]
    public async Task A_healthy_dashboard_is_asked_no_more_than_twice()
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(200, RouteOf(exchange).Length == 0 ? Index : """{"count":3}"""));

        await ConnectAsync(server.Address, key: true);

        Assert.Equal(2, server.Arrived.Count);
    }

    private static string RouteOf(Exchange exchange) => exchange.Target.Split('?')[0].Replace("/wp-json/", "", StringComparison.Ordinal);

    private static Task<MainWpSession> ConnectAsync(Uri address, bool key = false, bool password = false, RecordingPipeline? said = null)
    {
        said ??= new RecordingPipeline();
        var request = new ConnectionRequest
        {
            Uri = address.OriginalString,
            ApiKey = key ? new Secret(FakeDashboard.Token) : null,
            UserName = password ? "admin" : null,
            ApplicationPassword = password ? new Secret(FakeDashboard.Password) : null,
        };
        return new SessionFactory(HttpClientSource.Open, new InstantClock().Clock).ConnectAsync(request, said, said.TransportLog, default);
    }
}
