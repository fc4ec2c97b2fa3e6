using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Sessions;
using MainWp.PowerShell.SignIn;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.SignIn;

public sealed partial class BrowserSignInTests
{
    private static readonly SignInRequest Received = new(TimeSpan.FromSeconds(30), IsPasted: false);

    private readonly RecordingPipeline _said = new();

    [Fact]
    public async Task Connects_with_the_password_that_comes_back()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = "7.1", Language = "de" });
        using var browser = new WalkingBrowser(dashboard);
        var request = new ConnectionRequest { Uri = dashboard.Address.OriginalString };
        Task? walk = null;
        var before = dashboard.Accounts.Find("admin")!.Passwords.Count;

        var session = await SignInAsync(request, Opening(address => walk = browser.WalkAsync(address, "approve")));
        await walk!;

        Assert.Equal("admin", session.UserName);
        Assert.True(session.HasApplicationPassword);
        var password = dashboard.Accounts.Find("admin")!.Passwords[^1];
        Assert.StartsWith("MainWP for PowerShell on ", password.Name);
        Assert.True(Guid.TryParse(password.AppId, out _));
        Assert.Equal(password.Shown, request.ApplicationPassword!.Reveal());
        Assert.DoesNotContain(password.Secret, _said.Everything());
        Assert.Equal(before + 1, dashboard.Accounts.Find("admin")!.Passwords.Count);
        Assert.DoesNotContain(password.Secret, browser.Response!.RequestMessage!.RequestUri!.Query);
        Assert.Contains("Approved", browser.Page);
        Assert.Contains("history.replaceState", browser.Page);
        Assert.True(browser.Response!.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", browser.Response.Headers.GetValues("Referrer-Policy").Single());
    }

    [SkippableFact]
    public async Task A_real_browser_keeps_the_password_nowhere()
    {
        Needs.Browser();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = "7.1" });
        await using var browser = await Chromium.StartAsync();
        var request = new ConnectionRequest { Uri = dashboard.Address.OriginalString };
        Uri? opened = null;
        Task? walk = null;

        await SignInAsync(request, new BrowserSignIn(HttpModule.Open, shown =>
        {
            opened = OpenedPage.Target(shown);
            walk = WalkAsync(shown);
            return true;
        }, _ => null));
        await walk!;

        var password = dashboard.Accounts.Find("admin")!.Passwords[^1].Secret;
        Assert.Equal(password, request.ApplicationPassword!.Reveal().Replace(" ", ""));
        var path = new Uri(MainWp.QueryText.Read(opened!.Query.TrimStart('?'))["success_url"]);
        Assert.Equal(path.GetLeftPart(UriPartial.Authority) + "/", await browser.EvaluateAsync("location.href"));
        Assert.Contains("Approved", await browser.EvaluateAsync("document.body.innerText"));
        Assert.DoesNotContain(await browser.HistoryAsync(), entry => entry.Contains("password=", StringComparison.Ordinal));
        await browser.CloseAsync();
        Assert.Empty(browser.FilesWith(password));

        async Task WalkAsync(Uri address)
        {
            await browser.GoAsync(address);
            await browser.WaitForAsync("document.getElementById('user_login') !== null");
            await browser.EvaluateAsync($"document.getElementById('user_login').value = '{dashboard.User}'; document.getElementById('user_pass').value = '{dashboard.AccountPassword}'; document.getElementById('wp-submit').click()");
            await browser.WaitForAsync("document.getElementById('approve') !== null");
            await browser.EvaluateAsync("document.getElementById('approve').click()");
            await browser.WaitForAsync("document.body !== null && document.body.innerText.includes('Approved')");
        }
    }

    [Fact]
    public async Task A_refusal_ends_it()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);
        var before = dashboard.Accounts.Find("admin")!.Passwords.Count;

        var failure = await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), Opening(address => browser.WalkAsync(address, "reject"))));

        Assert.Equal(ErrorKind.SignInRefused, failure.Kind);
        Assert.Equal(before, dashboard.Accounts.Find("admin")!.Passwords.Count);
    }

    [Theory]
    [InlineData("6.9.7")]
    [InlineData("6.8")]
    public async Task Older_WordPress_shows_the_password_and_it_is_asked_for(string wordPress)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress });
        using var browser = new WalkingBrowser(dashboard);
        Task? walk = null;
        Uri? opened = null;

        var session = await SignInAsync(To(dashboard), new BrowserSignIn(HttpModule.Open, address =>
        {
            walk = browser.WalkAsync(opened = address, "approve");
            return true;
        }, Ask));

        Assert.Equal("admin", session.UserName);
        Assert.DoesNotContain("127.0.0.1", Uri.UnescapeDataString(opened!.Query));

        (string, Secret)? Ask(string message)
        {
            walk!.Wait();
            return ("admin", new Secret(browser.Field("new-application-password-value")));
        }
    }

    [Fact]
    public async Task Older_WordPress_would_refuse_the_return_address()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = "6.9.7" });
        await using var local = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = "6.9.7", IsLocal = true });
        const string Query = "wp-admin/authorize-application.php?app_name=x&success_url=http%3A%2F%2F127.0.0.1%3A9%2Fx";

        using var refused = new WalkingBrowser(dashboard);
        await refused.WalkAsync(new Uri(dashboard.Address, Query), "none");
        using var asked = new WalkingBrowser(local);
        await asked.WalkAsync(new Uri(local.Address, Query.Replace("x&", "x&y=")), "none");

        Assert.Equal(500, (int)refused.Response!.StatusCode);
        Assert.Equal(200, (int)asked.Response!.StatusCode);
    }

    [Fact]
    public async Task Nothing_entered_is_a_refusal()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => SignInAsync(To(dashboard), new BrowserSignIn(HttpModule.Open, _ => true, _ => null), Received with { IsPasted = true }));

        Assert.Equal(ErrorKind.SignInRefused, failure.Kind);
    }

    [Fact]
    public async Task Without_a_browser_the_address_is_told_and_the_wait_goes_on()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var browser = new WalkingBrowser(dashboard);

        var session = await SignInAsync(To(dashboard), new BrowserSignIn(HttpModule.Open, address =>
        {
            _ = browser.WalkAsync(OpenedPage.Target(address), "approve");
            return false;
        }, _ => null));

        Assert.Equal("admin", session.UserName);
        Assert.Contains("authorize-application.php", Assert.Single(_said.Warnings));
    }

    private static ConnectionRequest To(EmulatedDashboard dashboard) => new() { Uri = dashboard.Address.OriginalString };

    private static BrowserSignIn Opening(Func<Uri, Task> walk) => new(HttpModule.Open, address =>
    {
        _ = walk(OpenedPage.Target(address));
        return true;
    }, _ => throw new InvalidOperationException("Nobody is to be asked."));

    private static string ReturnOf(Uri address) => QueryText.Read(address.Query.TrimStart('?'))["success_url"];

    private Task<MainWpSession> SignInAsync(ConnectionRequest request, BrowserSignIn browser, SignInRequest? signIn = null, CancellationToken stop = default) =>
        new SessionFactory(HttpModule.Open).SignInAsync(browser, request, signIn ?? Received, _said, _said.TransportLog, stop);
}
