using System.Diagnostics;
using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.SignIn;

namespace MainWp.Tests.SignIn;

/// <summary>What must not connect.</summary>
public sealed partial class BrowserSignInTests
{
    [Theory]
    [InlineData("?user_login=admin&password=x&site_url=https%3A%2F%2Felsewhere.example", "another site")]
    [InlineData("?user_login=admin&password=x", "another site")]
    public async Task Takes_nothing_of_another_site(string query, string reason)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), Opening(address => browser.GetAsync(ReturnOf(address) + query))));

        Assert.Equal(ErrorKind.SignInRefused, failure.Kind);
        Assert.Contains(reason, failure.Message);
        Assert.DoesNotContain(dashboard.Requests.All, request => request.Authorization == "Basic");
    }

    [Fact]
    public async Task Takes_nothing_for_another_user()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        var mail = Uri.EscapeDataString(dashboard.Accounts.Find("admin")!.Email);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), Opening(address => browser.GetAsync(
            $"{ReturnOf(address)}?user_login={mail}&password={Uri.EscapeDataString(dashboard.ApplicationPassword)}&site_url={Uri.EscapeDataString(dashboard.Address.OriginalString)}"))));

        Assert.Equal(ErrorKind.SignInRefused, failure.Kind);
        Assert.DoesNotContain(dashboard.ApplicationPassword, failure.ToString());
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
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SignInAsync(To(dashboard), Opening(address =>
        {
            returning = ReturnOf(address);
            return stop.CancelAsync();
        }), stop: stop.Token));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
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
