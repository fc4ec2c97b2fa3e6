using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public class WpAdminCommandTests
{
    [Fact]
    public async Task Sites_carry_their_service_and_fields_that_nobody_promised()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var said = await bench.RunAsync(new GetWpAdminSiteCommand(), await bench.ConnectAsync());

        var site = Assert.IsType<WpAdminSite>(said.Output[0]);
        Assert.Equal(("site_1", "Shop 1", "6.8.1"), (site.Id, site.Name, $"{site.WordPressVersion}"));
        Assert.Equal(bench.Service.Address, site.Service);
        Assert.Equal("eu-central", site.AdditionalProperties["region"]);
    }

    [Theory]
    [InlineData("Shop 1")]
    [InlineData("shop 1")]
    [InlineData("site_1")]
    public async Task A_site_is_found_by_its_name_too(string given)
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();

        await bench.RunAsync(new GetWpAdminSiteCommand { Id = [new(given)] }, session);
        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new(given)] }, session);

        Assert.Equal("site_1", Assert.IsType<WpAdminSite>(bench.Said.Output[0]).Id);
        Assert.Equal("site_1", Assert.IsType<WpAdminBackup>(bench.Said.Output[1]).SiteId);
        Assert.Single(bench.Service.Requests.All, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_list_that_is_shorter_than_the_service_says_is_warned_of()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();
        lock (bench.Service.State.Gate)
            bench.Service.State.SaidTotal = 700;

        await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Contains("700 sites, and it sent 5", Assert.Single(bench.Said.Warnings));
    }

    [Fact]
    public async Task A_backup_sends_what_was_given_and_nothing_else()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();

        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")], Scope = "database", Storage = "s3" }, session);
        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_2")] }, session);

        var bodies = bench.Service.Requests.All.Where(request => request.Method == "POST").Select(request => request.Body);
        Assert.Equal(["""{"scope":"database","storage":"s3"}""", "{}"], bodies);
    }

    [Fact]
    public async Task The_log_is_filtered_by_time_and_outcome()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();
        await Assert.ThrowsAsync<MainWpException>(() => bench.ConnectAsync(bench.Service.RevokedKey));
        bench.ServerTime.Advance(TimeSpan.FromHours(2));
        await bench.ConnectAsync(bench.Service.OfficeKey);

        await bench.RunAsync(new GetWpAdminAuthLogCommand { Failed = true }, session);

        Assert.Equal(["Office", "Old server"], bench.Said.Output.Cast<WpAdminAuthEvent>().Select(one => one.Key));
        bench.Said.Output.Clear();
        await bench.RunAsync(new GetWpAdminAuthLogCommand { Failed = true, Since = bench.ServerTime.GetUtcNow().LocalDateTime.AddHours(-1) }, session);
        var office = Assert.IsType<WpAdminAuthEvent>(Assert.Single(bench.Said.Output));
        Assert.Equal((WpAdminAuthOutcome.Failure, 403, "127.0.0.1", "GET /v2/sites"), (office.Outcome, office.Status, office.Address, office.Endpoint));
    }

    [Fact]
    public async Task The_log_is_counted_by_key_and_address()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<MainWpException>(() => bench.ConnectAsync(bench.Service.RevokedKey));

        await bench.RunAsync(new GetWpAdminAuthLogCommand { Summary = true }, session);

        Assert.Equal([("Old server", 3, 3), ("Full access", 2, 0)], bench.Said.Output.Cast<WpAdminAuthSummary>().Select(one => (one.Key!, one.Count, one.Failed)));
    }

    [Fact]
    public async Task Any_path_gives_plain_objects_that_know_their_service()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var said = await bench.RunAsync(new InvokeWpAdminRequestCommand { Path = "sites/site_2" }, await bench.ConnectAsync());

        var record = Assert.IsType<PlainRecord>(Assert.Single(said.Output));
        Assert.Equal("Shop 2", record.Fields["name"]);
        Assert.Equal(("Service", bench.Service.Address), (record.OriginName, record.Dashboard));
        Assert.Empty(said.Questions);
    }

    [Theory]
    [InlineData("https://evil.example/v2/sites")]
    [InlineData("//evil.example/v2/sites")]
    [InlineData("v2/../oauth/token")]
    [InlineData("%2e%2e/oauth/token")]
    [InlineData("oauth/token")]
    public async Task No_path_leads_elsewhere(string path)
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.RunAsync(new InvokeWpAdminRequestCommand { Path = path }, session));

        Assert.Equal(ErrorKind.InvalidArgument, e.Kind);
        Assert.Equal(1, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task A_change_of_any_path_is_asked_about_and_has_a_key()
    {
        await using var bench = await WpAdminBench.StartAsync();

        await bench.RunAsync(new InvokeWpAdminRequestCommand { Path = "sites/site_2", Method = "DELETE" }, await bench.ConnectAsync());

        Assert.Single(bench.Said.Questions);
        Assert.True(Guid.TryParse(Assert.Single(bench.KeysAt("/v2/sites/site_2")), out _));
        Assert.Equal(4, bench.Service.State.Sites.Count);
    }

    [Fact]
    public async Task No_key_token_code_or_verifier_is_ever_said()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await bench.ConnectAsync();
        var session = await bench.SignInAsync();
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")] }, session);
        bench.Service.State.Tokens.EndAccessTokens();
        await bench.RunAsync(new GetWpAdminSiteCommand(), session);
        await bench.RunAsync(new GetWpAdminAuthLogCommand(), session);
        bench.Service.State.Tokens.EndAll();
        await Assert.ThrowsAsync<MainWpException>(() => bench.RunAsync(new GetWpAdminSiteCommand { }, session));
        await new DisconnectWpAdminCommand().ProcessAsync([session], new(one => one.Connection), bench.Said, bench.Said.TransportLog, CancellationToken.None);

        var said = bench.Said.Everything();
        var secrets = bench.Service.Requests.All.SelectMany(SecretsOf).Distinct().ToList();
        Assert.True(secrets.Count >= 8, $"only {secrets.Count} secrets went over the wire");
        Assert.NotEmpty(bench.Said.Debug);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> SecretsOf(MainWp.Emulator.Hosting.LoggedRequest request)
    {
        if (request.Headers.TryGetValue("Authorization", out var header) && header.StartsWith("Bearer ", StringComparison.Ordinal))
            yield return header["Bearer ".Length..];
        if (request.Path is not ("/oauth/token" or "/oauth/revoke"))
            yield break;
        foreach (var (name, value) in QueryText.Read(request.Body))
        {
            if (name is "code" or "code_verifier" or "refresh_token" or "token")
                yield return value;
        }
    }
}
