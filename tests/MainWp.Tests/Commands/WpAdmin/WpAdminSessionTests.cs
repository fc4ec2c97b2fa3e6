using System.Collections;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public class WpAdminSessionTests
{
    [Fact]
    public async Task A_key_of_another_form_is_a_warning_and_tried_all_the_same()
    {
        await using var bench = await WpAdminBench.StartAsync();

        await Assert.ThrowsAsync<MainWpException>(() => bench.ConnectAsync("0123456789"));

        Assert.Contains("does not look like", Assert.Single(bench.Said.Warnings));
        Assert.Equal(1, bench.Service.Requests.Count);
        Assert.DoesNotContain("0123456789", bench.Said.Everything());
    }

    [Fact]
    public async Task A_key_that_cannot_be_sent_is_an_error_and_not_sent()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.ConnectAsync("two words"));

        Assert.Equal(ErrorKind.InvalidArgument, e.Kind);
        Assert.DoesNotContain("two words", e.Message);
        Assert.Equal(0, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task A_key_that_was_not_rotated_for_a_quarter_is_warned_of_once()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var session = await bench.ConnectAsync(change: request => request.KeyRotatedAt = bench.Clock.Now.LocalDateTime.AddDays(-100));
        await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Contains("rotated", Assert.Single(bench.Said.Warnings));
    }

    [Fact]
    public async Task A_key_that_was_rotated_lately_is_not_warned_of()
    {
        await using var bench = await WpAdminBench.StartAsync();

        await bench.ConnectAsync(change: request => request.KeyRotatedAt = bench.Clock.Now.LocalDateTime.AddDays(-80));

        Assert.Empty(bench.Said.Warnings);
    }

    [Fact]
    public async Task The_version_of_WordPress_comes_from_the_session_or_the_command()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync(change: request => request.WordPressVersion = "6.4");

        await bench.RunAsync(new GetWpAdminSiteCommand(), session);
        await bench.RunAsync(new GetWpAdminSiteCommand { WordPressVersion = "6.8" }, session);

        Assert.Equal(["6.4", "6.4", "6.8"], bench.Service.Requests.All.Select(request => request.Headers["X-Wp-Version"]));
    }

    [Fact]
    public async Task An_object_goes_to_its_own_service_and_no_other()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await using var other = await WpAdminBench.StartAsync();
        var site = (WpAdminSite)(await bench.RunAsync(new GetWpAdminSiteCommand { Id = [new("site_1")] }, await bench.ConnectAsync())).Output[0];
        var stranger = await other.ConnectAsync();

        var said = await other.RunAsync(new StartWpAdminBackupCommand { Site = [new(site)] }, stranger);

        Assert.Equal("SessionMismatch", Assert.Single(said.Errors).Id);
        Assert.Empty(other.Service.State.Backups);
    }

    [Fact]
    public async Task A_change_with_several_sessions_and_a_bare_id_is_refused()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var (one, other) = (await bench.ConnectAsync(), await bench.ConnectAsync());
        var run = new WpAdminRun(new WpAdminSessionChoice([one, other], one, [one, other]), null, bench.Said, bench.Said.TransportLog, CancellationToken.None);

        var e = await Assert.ThrowsAsync<MainWpException>(() => new StartWpAdminBackupCommand { Site = [new("site_1")] }.RecordAsync(run));

        Assert.Equal(ErrorKind.SessionAmbiguous, e.Kind);
    }

    [Fact]
    public void Without_a_session_says_what_to_run()
    {
        var e = Assert.Throws<MainWpException>(() => new WpAdminSessionChoice([], null, []).For(null, isChange: false));

        Assert.Equal(ErrorKind.SessionRequired, e.Kind);
        Assert.Contains("Connect-WpAdmin", e.Message);
    }

    [Fact]
    public void The_environments_key_goes_to_the_environments_host_only()
    {
        var variables = new Dictionary<string, string?> { ["WPADMIN_API_KEY"] = "key", ["WPADMIN_URI"] = "https://own.example" };
        var elsewhere = new WpAdminConnectionRequest();
        elsewhere.Uri = "https://other.example";
        var own = new WpAdminConnectionRequest();

        elsewhere.ApplyEnvironment(variables.GetValueOrDefault);
        own.ApplyEnvironment(variables.GetValueOrDefault);

        Assert.Null(elsewhere.ApiKey);
        Assert.Equal("key", own.ApiKey!.Reveal());
        Assert.Equal("https://own.example/", own.Address().AbsoluteUri);
    }

    [Fact]
    public void Without_an_address_the_documented_one_is_meant()
    {
        var request = new WpAdminConnectionRequest();

        request.ApplyEnvironment(_ => null);

        Assert.Equal("https://api.wpadmin.com/", request.Address().AbsoluteUri);
        request.ClientId = "a";
        Assert.Equal("https://api.wpadmin.com/oauth/token", request.Application(request.Address()).Token.AbsoluteUri);
    }

    [Fact]
    public void A_table_fills_in_what_was_not_given()
    {
        var request = new WpAdminConnectionRequest { ClientId = "mine" };

        request.Apply(new Hashtable { ["Uri"] = "https://a.example/v2", ["ClientId"] = "theirs", ["ClientSecret"] = "secret", ["Scope"] = new object[] { "a", "b" } });

        Assert.Equal("https://a.example/", request.Address().AbsoluteUri);
        Assert.Equal("mine", request.ClientId);
        Assert.Equal("a b", request.Application(request.Address()).Scope);
    }

    [Fact]
    public void A_table_with_an_unknown_entry_is_refused() =>
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => new WpAdminConnectionRequest().Apply(new Hashtable { ["Password"] = "x" })).Kind);

    [Fact]
    public void Plain_http_to_another_machine_is_refused_for_every_address()
    {
        var request = new WpAdminConnectionRequest { ClientId = "a", TokenUri = new Uri("http://login.example/token") };
        request.Uri = "https://a.example";

        Assert.Equal(ErrorKind.Unencrypted, Assert.Throws<MainWpException>(() => request.Application(request.Address())).Kind);
        request.Uri = "http://a.example";
        Assert.Equal(ErrorKind.Unencrypted, Assert.Throws<MainWpException>(() => request.Address()).Kind);
    }

    [Fact]
    public async Task Key_and_client_together_are_refused()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request => request.ApiKey = new("key")));

        Assert.Equal(ErrorKind.InvalidArgument, e.Kind);
    }
}
