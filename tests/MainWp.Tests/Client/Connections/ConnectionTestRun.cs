using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Connections;

/// <summary>A connection test against a dashboard where everything is well, unless told otherwise.</summary>
internal static class ConnectionTestRun
{
    public const string IndexRoute = "GET ";
    public const string ScopeRoute = "powershell-asks-for-the-scope-only";
    public const string ModernIndex = """{"namespaces":["mainwp/v2","wp/v2","wp-abilities/v1"],"gmt_offset":"-5","timezone_string":"America/New_York","authentication":{"application-passwords":{}}}""";
    public const string LegacyIndex = """{"namespaces":["mainwp/v2","wp/v2"],"authentication":[]}""";

    public static FakeDashboard Good(bool scopes = true, bool abilities = true, bool cron = true, string account = "wp/users-me")
    {
        var dashboard = new FakeDashboard();
        dashboard.Answering(IndexRoute, 200, ModernIndex, change: response => response.Headers.Date = dashboard.Clock.Now)
            .Answering("GET sites/count", request => Task.FromResult(request.Headers.Authorization is null ? new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized) { Content = new StringContent("""{"code":"mainwp_rest_authentication_error","message":"You are not authenticated.","data":{"status":401}}""", System.Text.Encoding.UTF8, "application/json") } : Recorded("v2/sites-count")))
            .Answering("GET tags", "v2/tags").Answering("GET clients", "v2/clients").Answering("GET sites/basic", "v2/sites-basic")
            .Answering("GET wp/v2/plugins", 200, """[{"plugin":"mainwp/mainwp","version":"6.1.2"}]""")
            .Answering("GET wp/v2/users/me", account);
        if (scopes)
            dashboard.Answering($"POST {ScopeRoute}", "v2/err-unknown-route").Answering($"DELETE {ScopeRoute}", "v2/err-unknown-route");
        if (abilities)
            dashboard.Answering("GET sites", "v2/sites").Answering("GET wp-abilities/v1/abilities/mainwp/count-sites-v1/run", "wp/run-count-sites");
        if (cron)
            dashboard.Answering("GET settings/advanced", "v2/settings-advanced").Answering("GET monitors", 200, """{"success":1,"data":[{"last_check_at":"2026-11-21 11:55:00"}]}""");
        return dashboard;
    }

    public static async Task<List<ConnectionCheck>> Test(FakeDashboard dashboard, string? key = FakeDashboard.Token, bool password = true, string? address = "dashboard.example")
    {
        var request = new ConnectionRequest { Uri = address, ApiKey = key is null ? null : new Secret(key), Network = { MaximumRetryCount = 0 } };
        if (password)
            (request.UserName, request.ApplicationPassword) = ("admin", new Secret(FakeDashboard.Password));
        var checks = new List<ConnectionCheck>();
        await foreach (var check in new ConnectionTest(dashboard.Open, dashboard.Clock.Clock).RunAsync(request, TransportLog.Silent, default))
            checks.Add(check);
        return checks;
    }

    private static HttpResponseMessage Recorded(string fixture)
    {
        var (status, body) = Fixture.Read(fixture);
        return new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
    }

    public static ConnectionCheck Of(List<ConnectionCheck> checks, string name) => Assert.Single(checks, check => check.Name == name);
}
