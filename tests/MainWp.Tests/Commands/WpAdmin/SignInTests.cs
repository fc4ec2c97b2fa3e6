using MainWp.Emulator.WpAdmin;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes.WpAdmin;
using MainWp.Tests.SignIn;

namespace MainWp.Tests.Commands.WpAdmin;

public partial class SignInTests
{
    [Fact]
    public async Task Signs_in_through_pages_and_loopback_and_says_what_was_granted()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var session = await bench.SignInAsync();

        Assert.Equal(WpAdminSignIn.OAuth, session.SignIn);
        Assert.Equal(["sites:read", "backups:write", "logs:read"], session.Scope);
        Assert.Equal((bench.Clock.Now + TimeSpan.FromHours(1)).LocalDateTime, session.ExpiresAt);
        Assert.True(session.CanRefresh);
        Assert.Equal(5, (await bench.RunAsync(new GetWpAdminSiteCommand(), session)).Output.Count);
    }

    [Fact]
    public async Task Sends_the_challenge_by_S256_and_proves_it()
    {
        await using var bench = await WpAdminBench.StartAsync();
        Uri? opened = null;
        bench.Person = address => WebVisitor.SignInAsync(opened = address, "allow");

        await bench.SignInAsync();

        var asked = QueryText.Read(opened!.Query.TrimStart('?'));
        var proved = QueryText.Read(bench.Service.Requests.All.Single(request => request.Path == "/oauth/token").Body);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal(asked["code_challenge"], new Pkce(proved["code_verifier"]).Challenge);
        Assert.Equal(asked["redirect_uri"], proved["redirect_uri"]);
        Assert.Matches(@"^http://127\.0\.0\.1:\d+/callback$", proved["redirect_uri"]);
    }

    [Fact]
    public async Task A_confidential_client_proves_itself_by_its_secret()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var session = await bench.SignInAsync(request => (request.ClientId, request.ClientSecret) = (WpAdminState.ConfidentialClient, new(WpAdminState.ConfidentialSecret)));

        Assert.Equal(WpAdminState.ConfidentialClient, session.ClientId);
        Assert.DoesNotContain("client_secret", bench.Service.Requests.All.Single(request => request.Path == "/oauth/token").Body);
    }

    [Fact]
    public async Task A_wrong_client_secret_is_told_as_that()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request => (request.ClientId, request.ClientSecret) = (WpAdminState.ConfidentialClient, new("another one"))));

        Assert.Equal(ErrorKind.Unauthorized, e.Kind);
        Assert.Contains("-ClientSecret", e.Message);
    }

    [Fact]
    public async Task Refused_consent_connects_nothing()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Person = address => WebVisitor.SignInAsync(address, "deny");

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync());

        Assert.Equal(ErrorKind.SignInRefused, e.Kind);
        Assert.Equal(0, bench.CountAt("/oauth/token"));
    }

    [Fact]
    public async Task An_answer_with_another_state_is_refused_and_waited_past()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var status = 0;
        bench.Person = async address =>
        {
            using var visitor = new WebVisitor();
            var answer = await visitor.DecideAsync(address, "allow");
            var forged = new UriBuilder(answer) { Query = "code=stolen&state=guessed" }.Uri;
            status = (int)(await visitor.GoAsync(forged)).Status;
            await visitor.GoAsync(answer);
        };

        await bench.SignInAsync();

        Assert.Equal(403, status);
        Assert.DoesNotContain("stolen", bench.Service.Requests.All.Single(request => request.Path == "/oauth/token").Body);
    }

    [Fact]
    public async Task On_another_machine_the_pasted_address_is_taken()
    {
        await using var bench = await WpAdminBench.StartAsync();
        using var visitor = new WebVisitor();
        bench.Paste = address => visitor.DecideAsync(address, "allow").GetAwaiter().GetResult().AbsoluteUri;

        var session = await bench.SignInAsync(request => request.IsDeviceOnly = true);

        Assert.True(session.CanRefresh);
    }

    [Theory]
    [InlineData("http://127.0.0.1/callback?code=stolen&state=guessed")]
    [InlineData("code=stolen")]
    [InlineData("")]
    [InlineData(null)]
    public async Task On_another_machine_an_answer_of_another_sign_in_is_refused(string? pasted)
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Paste = _ => pasted;

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request => request.IsDeviceOnly = true));

        Assert.Equal(ErrorKind.SignInRefused, e.Kind);
        Assert.Equal(0, bench.CountAt("/oauth/token"));
    }

    [Fact]
    public async Task A_code_that_comes_too_late_says_to_sign_in_again()
    {
        await using var bench = await WpAdminBench.StartAsync();
        using var visitor = new WebVisitor();
        bench.Paste = address =>
        {
            var answer = visitor.DecideAsync(address, "allow").GetAwaiter().GetResult();
            bench.ServerTime.Advance(TimeSpan.FromMinutes(10));
            return answer.AbsoluteUri;
        };

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request => request.IsDeviceOnly = true));

        Assert.Equal((ErrorKind.Unauthorized, "invalid_grant"), (e.Kind, e.Code));
        Assert.Contains("Connect-WpAdmin -ClientId", e.Message);
    }

    [Fact]
    public async Task Nobody_finishing_ends_in_time()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Person = _ => Task.CompletedTask;

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request => request.SignInTimeout = TimeSpan.FromMilliseconds(50)));

        Assert.Equal(ErrorKind.TimedOut, e.Kind);
    }

    [Theory]
    [InlineData("https://app.example/callback")]
    [InlineData("http://app.example/callback")]
    public async Task Only_a_loopback_address_is_listened_at(string redirect)
    {
        await using var bench = await WpAdminBench.StartAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request => request.RedirectUri = new Uri(redirect)));

        Assert.Equal(ErrorKind.InvalidArgument, e.Kind);
        Assert.Equal(0, bench.Service.Requests.Count);
    }

    [SkippableFact]
    public async Task Signs_in_through_a_real_browser_whose_address_bar_and_history_forget_the_code()
    {
        Needs.Browser();
        await using var browser = await Chromium.StartAsync();
        await using var bench = await WpAdminBench.StartAsync();
        var shown = "";
        bench.Person = async address =>
        {
            await browser.GoAsync(address);
            await browser.WaitForAsync("document.getElementById('login') !== null");
            await browser.EvaluateAsync($"document.getElementById('user').value = '{WpAdminState.User}'; document.getElementById('password').value = '{WpAdminState.Password}'; document.getElementById('login').click()");
            await browser.WaitForAsync("document.getElementById('allow') !== null");
            await browser.EvaluateAsync("document.getElementById('allow').click()");
            await browser.WaitForAsync("document.body !== null && document.body.innerText.includes('You are signed in')");
            shown = await browser.EvaluateAsync("location.href + ' ' + document.referrer + ' ' + document.body.innerText");
        };

        var session = await bench.SignInAsync();

        Assert.True(session.CanRefresh);
        Assert.DoesNotContain("code", shown);
        Assert.DoesNotContain("state", shown);
        Assert.DoesNotContain(await browser.HistoryAsync(), entry => entry.Contains("code=", StringComparison.Ordinal));
    }
}
