using System.Net;
using System.Net.Sockets;
using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.SignIn;

namespace MainWp.Tests.SignIn;

/// <summary>What must not connect.</summary>
public sealed partial class BrowserSignInTests
{
    [Theory]
    [InlineData("?user_login=admin&password=marker&site_url=https%3A%2F%2Felsewhere.example")]
    [InlineData("?user_login=admin&password=marker")]
    [InlineData("?user_login=admin&password=marker&site_url={site}")]
    [InlineData("?user_login=no%3Aname&password=marker&site_url={site}")]
    [InlineData("?user_login={mail}&password={password}&site_url={site}")]
    public async Task An_answer_that_does_not_connect_changes_nothing_and_the_wait_goes_on(string query)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        var given = query.Replace("{site}", Uri.EscapeDataString(dashboard.Address.OriginalString)).Replace("{password}", Uri.EscapeDataString(dashboard.ApplicationPassword))
            .Replace("{mail}", Uri.EscapeDataString(dashboard.Accounts.Find("admin")!.Email));
        var status = 0;

        var session = await SignInAsync(To(dashboard), Opening(async address =>
        {
            using (var answer = await browser.GetAsync(ReturnOf(address) + given))
                status = (int)answer.StatusCode;
            await browser.WalkAsync(address, "approve");
        }));

        Assert.Equal((403, "admin"), (status, session.UserName));
        Assert.Contains("keeps waiting", Assert.Single(_said.Warnings));
        Assert.DoesNotContain("marker", _said.Everything());
        Assert.DoesNotContain(dashboard.ApplicationPassword, _said.Everything());
    }

    [Fact]
    public async Task The_port_stays_taken_until_the_dashboard_has_taken_the_password()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        var errors = new List<SocketError>();

        await SignInAsync(To(dashboard), Opening(async address =>
        {
            var own = new Uri(ReturnOf(address));
            using var wrong = await browser.GetAsync($"{own}?user_login=admin&password=marker&site_url={Uri.EscapeDataString(dashboard.Address.OriginalString)}");
            using var other = new TcpListener(IPAddress.Loopback, own.Port) { ExclusiveAddressUse = true };
            errors.Add(Assert.Throws<SocketException>(other.Start).SocketErrorCode);
            await browser.WalkAsync(address, "approve");
        }));

        Assert.Equal([SocketError.AddressAlreadyInUse], errors);
    }

    [Fact]
    public async Task After_a_refusal_the_port_stays_taken_for_the_rest_of_the_time()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        var returning = "";

        await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), Opening(address => browser.WalkAsync(OpenedPage.Target(NotedAs(address, out returning)), "reject"))));

        using var late = await browser.GetAsync($"{returning}?user_login=admin&password=marker&site_url=x");
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Contains("revoke", await late.Content.ReadAsStringAsync());

        static Uri NotedAs(Uri address, out string noted)
        {
            noted = ReturnOf(address);
            return address;
        }
    }

    [Fact]
    public async Task The_browser_gets_a_file_that_only_its_owner_reads_and_that_is_removed_afterwards()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        Uri? shown = null;
        var modes = new List<UnixFileMode>();

        await SignInAsync(To(dashboard), new BrowserSignIn(HttpModule.Open, address =>
        {
            shown = address;
            if (!OperatingSystem.IsWindows())
                modes.AddRange([File.GetUnixFileMode(address.LocalPath), File.GetUnixFileMode(Path.GetDirectoryName(address.LocalPath)!)]);
            _ = browser.WalkAsync(OpenedPage.Target(address), "approve");
            return true;
        }, _ => null));

        Assert.True(shown!.IsFile);
        Assert.DoesNotContain("127.0.0.1", shown.OriginalString);
        Assert.All(modes, mode => Assert.Equal(UnixFileMode.None, mode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)));
        Assert.False(Directory.Exists(Path.GetDirectoryName(shown.LocalPath)));
    }

    [Fact]
    public async Task A_wrong_path_is_not_the_answer_and_the_wait_goes_on()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        var statuses = new List<int>();

        await SignInAsync(To(dashboard), Opening(async address =>
        {
            var own = new Uri(ReturnOf(address));
            foreach (var wrong in new[] { $"{own.GetLeftPart(UriPartial.Authority)}/?user_login=admin&password=x", $"{own}x?user_login=admin&password=x", own.AbsoluteUri })
            {
                using var response = await browser.GetAsync(wrong);
                statuses.Add((int)response.StatusCode);
            }
            await browser.WalkAsync(address, "approve");
        }));

        Assert.Equal([404, 404, 403], statuses);
    }

    [Fact]
    public async Task Ends_when_nobody_signs_in()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), Opening(_ => Task.CompletedTask), Received with { Wait = TimeSpan.FromMilliseconds(100) }));

        Assert.Equal(ErrorKind.TimedOut, failure.Kind);
    }

    [Fact]
    public async Task Stops_at_once_and_closes_its_port()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var stop = new CancellationTokenSource();
        using var browser = new WalkingBrowser(dashboard);
        var returning = "";

        // The sign-in itself would wait for hours.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SignInAsync(To(dashboard), Opening(address =>
        {
            returning = ReturnOf(address);
            return stop.CancelAsync();
        }), Received with { Wait = TimeSpan.FromHours(2) }, stop.Token).WaitAsync(TimeSpan.FromMinutes(1)));

        await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync(returning));
    }

    [Fact]
    public async Task A_dashboard_without_application_passwords_opens_nothing()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ApplicationPasswords = false });

        var failure = await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), new BrowserSignIn(HttpModule.Open, _ => throw new InvalidOperationException(), _ => null)));

        Assert.Equal(ErrorKind.SignInRefused, failure.Kind);
    }
}
