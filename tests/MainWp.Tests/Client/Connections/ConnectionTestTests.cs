using System.Net.Sockets;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Client.Connections.ConnectionTestRun;

namespace MainWp.Tests.Client.Connections;

public class ConnectionTestTests
{
    [Fact]
    public async Task Passes_where_everything_is_as_it_should_be()
    {
        var checks = await Test(Good());

        Assert.Equal(CheckNames.All, checks.Select(check => check.Name));
        Assert.All(checks.Where(check => check.Name is not (CheckNames.LegacyKey or CheckNames.Work)), check => Assert.Equal(CheckResult.Passed, check.Result));
        Assert.All(checks, check => Assert.Equal(new Uri("https://dashboard.example/"), check.Dashboard));
    }

    [Fact]
    public async Task Changes_nothing()
    {
        var dashboard = Good();

        await Test(dashboard);

        Assert.All(dashboard.Requests.Where(request => !request.Line.StartsWith("GET ", StringComparison.Ordinal)), request => Assert.EndsWith(ScopeRoute, request.Line));
        Assert.All(dashboard.Requests.Where(request => !request.Line.EndsWith(ScopeRoute, StringComparison.Ordinal)), request => Assert.Equal("", request.Body));
    }

    [Fact]
    public async Task Tells_each_scope_of_a_read_only_key()
    {
        var dashboard = Good(scopes: false).Answering($"POST {ScopeRoute}", "v2/err-auth-readonly-post").Answering($"DELETE {ScopeRoute}", "v2/err-auth-readonly-delete").Answering("OPTIONS sites/count", "v2/err-auth-options");

        var checks = await Test(dashboard);

        Assert.True(Of(checks, CheckNames.ReadScope).Passed);
        Assert.False(Of(checks, CheckNames.WriteScope).Passed);
        Assert.False(Of(checks, CheckNames.DeleteScope).Passed);
        Assert.NotNull(Of(checks, CheckNames.WriteScope).Remedy);
    }

    [Fact]
    public async Task A_scope_that_cannot_be_told_is_unknown()
    {
        var dashboard = Good(scopes: false).Answering($"POST {ScopeRoute}", 403, "<html>firewall</html>", "text/html").Answering($"DELETE {ScopeRoute}", 200, """{"success":1}""");

        var checks = await Test(dashboard);

        Assert.Equal(CheckResult.Unknown, Of(checks, CheckNames.WriteScope).Result);
        Assert.Null(Of(checks, CheckNames.DeleteScope).Passed);
    }

    [Theory]
    [InlineData("v2/err-auth-bad-token")]
    [InlineData("v2/err-auth-bad-secret")]
    public async Task A_refused_key_leaves_its_scopes_untried(string recording)
    {
        var dashboard = new FakeDashboard().Answering(IndexRoute, 200, ModernIndex).Answering("GET sites/count", recording).Answering("OPTIONS sites/count", recording);

        var checks = await Test(dashboard, password: false);

        Assert.False(Of(checks, CheckNames.KeyAccepted).Passed);
        Assert.Contains("Not tried, because KeyAccepted", Of(checks, CheckNames.WriteScope).Detail);
        Assert.Empty(dashboard.Asked($"POST {ScopeRoute}"));
    }

    [Fact]
    public async Task A_malformed_key_is_not_sent_and_the_rest_is_tried()
    {
        var dashboard = Good();

        var checks = await Test(dashboard, key: "not a token");

        Assert.False(Of(checks, CheckNames.KeyForm).Passed);
        Assert.True(Of(checks, CheckNames.ApplicationPassword).Passed);
        Assert.DoesNotContain(dashboard.Requests, request => request.Authorization == "Bearer");
        Assert.DoesNotContain("not a token", string.Join("\n", checks.Select(check => check.Detail + check.Remedy)));
    }

    [Fact]
    public async Task Knows_Plain_permalinks()
    {
        var dashboard = new FakeDashboard().Answering(IndexRoute, 404, "<html>Not found</html>", "text/html").Answering(IndexRoute, 200, ModernIndex);

        var checks = await Test(dashboard);

        Assert.True(Of(checks, CheckNames.Reachable).Passed);
        Assert.False(Of(checks, CheckNames.RestApi).Passed);
        Assert.Contains("Permalinks", Of(checks, CheckNames.RestApi).Remedy);
        Assert.Equal("rest_route=/&_fields=namespaces,gmt_offset,timezone_string,authentication", dashboard.Requests[^1].Query);
        Assert.All(dashboard.Requests, request => Assert.Equal("", request.Authorization));
    }

    [Fact]
    public async Task Knows_a_site_that_is_no_dashboard()
    {
        var checks = await Test(new FakeDashboard().Answering(IndexRoute, 200, """{"namespaces":["wp/v2"]}"""));

        Assert.True(Of(checks, CheckNames.RestApi).Passed);
        Assert.False(Of(checks, CheckNames.MainWpApi).Passed);
        Assert.Equal(CheckResult.Unknown, Of(checks, CheckNames.KeyAccepted).Result);
    }

    [Fact]
    public async Task Tells_an_address_that_does_not_answer_from_a_certificate_that_is_not_trusted()
    {
        var silent = await Test(new FakeDashboard().Failing(IndexRoute, new HttpRequestException("no host", new SocketException((int)SocketError.HostNotFound))));
        var untrusted = await Test(new FakeDashboard().Failing(IndexRoute, new HttpRequestException("tls", new System.Security.Authentication.AuthenticationException("expired"))));

        Assert.False(Of(silent, CheckNames.Reachable).Passed);
        Assert.Equal(CheckResult.Unknown, Of(silent, CheckNames.Tls).Result);
        Assert.True(Of(untrusted, CheckNames.Reachable).Passed);
        Assert.False(Of(untrusted, CheckNames.Tls).Passed);
        Assert.Contains("Tls", Of(untrusted, CheckNames.RestApi).Detail);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    [InlineData("http://dashboard.example")]
    public async Task An_address_that_is_none_is_a_failed_check(string? address)
    {
        var dashboard = new FakeDashboard();

        var checks = await Test(dashboard, address: address);

        Assert.False(checks[0].Passed);
        Assert.Equal(CheckNames.All, checks.Select(check => check.Name));
        Assert.All(checks.Skip(1), check => Assert.Equal(CheckResult.Unknown, check.Result));
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task What_was_not_given_does_not_apply()
    {
        var checks = await Test(new FakeDashboard().Answering(IndexRoute, 200, ModernIndex), key: null, password: false);

        Assert.Equal(CheckResult.NotApplicable, Of(checks, CheckNames.WriteScope).Result);
        Assert.Equal(CheckResult.NotApplicable, Of(checks, CheckNames.PasswordAccount).Result);
    }

    [Fact]
    public async Task Names_the_wrong_user_name_and_switched_off_application_passwords()
    {
        var wrongName = Good(account: "wp/err-abilities-unknown-user");
        var switchedOff = new FakeDashboard().Answering(IndexRoute, 200, LegacyIndex).Answering("GET wp/v2/users/me", "wp/err-app-passwords-http-production");

        Assert.Contains("not the name of the application password", Of(await Test(wrongName), CheckNames.ApplicationPassword).Remedy);
        Assert.Contains("passwords are off", Of(await Test(switchedOff, key: null), CheckNames.ApplicationPassword).Remedy);
    }

    [Fact]
    public async Task Says_that_the_accounts_may_not_manage()
    {
        var dashboard = Good(abilities: false).Answering("GET sites", "v2/err-unknown-id").Answering("GET wp-abilities/v1/abilities/mainwp/count-sites-v1/run", "wp/err-run-subscriber");

        var checks = await Test(dashboard);

        Assert.False(Of(checks, CheckNames.KeyAccount).Passed);
        Assert.False(Of(checks, CheckNames.PasswordAccount).Passed);
    }

    [Fact]
    public async Task Before_6_9_no_ability_is_asked()
    {
        var dashboard = new FakeDashboard().Answering(IndexRoute, 200, LegacyIndex).Answering("GET sites/count", "v2/sites-count").Answering("GET wp/v2/users/me", "wp/users-me");

        var checks = await Test(dashboard);

        Assert.Equal(CheckResult.NotApplicable, Of(checks, CheckNames.KeyAccount).Result);
        Assert.Equal(CheckResult.NotApplicable, Of(checks, CheckNames.PasswordAccount).Result);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.Contains("wp-abilities"));
    }

    [Theory]
    [InlineData("""{"success":1,"data":{"mainwp_wp_cron":0}}""", "[]", CheckResult.Failed)]
    [InlineData("""{"success":1,"data":{"mainwp_wp_cron":1}}""", "[]", CheckResult.Unknown)]
    [InlineData("""{"success":1,"data":{"mainwp_wp_cron":1}}""", """[{"last_check_at":"2026-11-20 04:00:00"}]""", CheckResult.Unknown)]
    [InlineData("""{"success":1,"data":{"mainwp_wp_cron":1}}""", """[{"last_check_at":"2026-11-20 04:00:00"},{"last_check_at":"2026-11-21 11:55:00"}]""", CheckResult.Passed)]
    public async Task Cron_passes_only_where_it_was_seen_to_work(string settings, string monitors, CheckResult result)
    {
        var dashboard = Good(cron: false).Answering("GET settings/advanced", 200, settings).Answering("GET monitors", 200, $$"""{"success":1,"data":{{monitors}}}""");

        Assert.Equal(result, Of(await Test(dashboard), CheckNames.Cron).Result);
    }
}
