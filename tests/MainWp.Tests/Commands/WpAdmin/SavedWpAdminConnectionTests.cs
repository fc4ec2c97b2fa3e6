using MainWp.Emulator.WpAdmin;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public sealed partial class SavedWpAdminConnectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-").FullName;
    private readonly FakeVault _vault = new();
    private readonly ConnectionStore _store;

    public SavedWpAdminConnectionTests() => _store = new ConnectionStore(new ConnectionFile(_folder), _vault);

    [Fact]
    public async Task A_key_is_kept_in_the_vault_and_its_options_in_the_file()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync(change: request => (request.WordPressVersion, request.StandardLimit) = ("6.4", 7));

        var saved = await SaveAsync(session);
        var request = Filled();

        Assert.Equal((true, false, "Main"), (saved.HasApiKey, saved.HasRefreshToken, saved.Vault));
        Assert.Equal((bench.Service.Key, "6.4", 7), (request.ApiKey!.Reveal(), request.WordPressVersion, request.StandardLimit));
        Assert.DoesNotContain(bench.Service.Key, FileText());
        Assert.Equal(bench.Service.Address, (await bench.ConnectAsync(request)).Service);
    }

    [Fact]
    public async Task A_refresh_token_connects_without_a_person()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await SaveAsync(await bench.SignInAsync());
        bench.Person = _ => throw new InvalidOperationException("Nobody is to be asked.");

        var session = await bench.ConnectAsync(Filled());

        Assert.Equal((WpAdminSignIn.OAuth, true, WpAdminState.PublicClient), (session.SignIn, session.CanRefresh, session.ClientId));
        Assert.Equal(["sites:read", "backups:write", "logs:read"], session.Scope);
        Assert.Equal(5, (await bench.RunAsync(new GetWpAdminSiteCommand(), session)).Output.Count);
    }

    [Fact]
    public async Task A_client_without_a_refresh_token_has_the_user_sign_in_again()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await SaveAsync(await bench.SignInAsync(), withSecrets: false);

        var session = await bench.ConnectAsync(Filled());

        Assert.Equal(2, bench.Service.Requests.All.Count(request => request.Body.Contains("authorization_code", StringComparison.Ordinal)));
        Assert.True(session.CanRefresh);
        Assert.DoesNotContain("wprt_", FileText());
    }

    [Fact]
    public async Task The_vault_follows_the_tokens_that_the_service_gives()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        await SaveAsync(session);
        await session.Tokens!.UpdateAsync(bench.Transport(session), default);
        session.UpdateCopies(_store, bench.Said);

        var again = await bench.ConnectAsync(Filled(), _store, "prod");
        again.UpdateCopies(_store, bench.Said);

        Assert.Equal(2, bench.Service.State.Tokens.Refreshes);
        Assert.Equal(again.Tokens!.RefreshToken, Filled().RefreshToken!.Reveal());
        Assert.Empty(bench.Said.Warnings);
    }

    [Fact]
    public async Task A_token_that_another_sign_in_saved_is_left_alone()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var older = await bench.SignInAsync();
        await SaveAsync(older);
        var newer = await bench.SignInAsync();
        await SaveAsync(newer);
        await older.Tokens!.UpdateAsync(bench.Transport(older), default);

        older.UpdateCopies(_store, bench.Said);

        Assert.Equal(newer.Tokens!.RefreshToken, Filled().RefreshToken!.Reveal());
    }

    [Fact]
    public async Task A_vault_that_refuses_the_new_token_is_warned_of_and_asked_again()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        await SaveAsync(session);
        await session.Tokens!.UpdateAsync(bench.Transport(session), default);
        _vault.IsBroken = true;

        session.UpdateCopies(_store, bench.Said);
        _vault.IsBroken = false;
        session.UpdateCopies(_store, bench.Said);

        Assert.Contains("Save-WpAdminConnection prod", Assert.Single(bench.Said.Warnings));
        Assert.Equal(session.Tokens.RefreshToken, Filled().RefreshToken!.Reveal());
    }

    [Fact]
    public async Task Disconnecting_leaves_a_saved_token_valid_and_revokes_one_that_was_removed()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var saved = await bench.SignInAsync();
        await SaveAsync(saved);

        await DisconnectAsync(bench, saved);
        Assert.Equal(1, bench.Service.State.Tokens.Active);
        var again = await bench.ConnectAsync(Filled(), _store, "prod");
        await _store.WpAdmin.RemoveAsync(_store.WpAdmin.Get("prod"), keepSecret: false, default);
        await DisconnectAsync(bench, again);

        Assert.Equal(0, bench.Service.State.Tokens.Active);
        Assert.Empty(bench.Said.Errors);
    }

    [Theory]
    [InlineData("address")]
    [InlineData("token_uri")]
    [InlineData("revoke_uri")]
    [InlineData("authorize_uri")]
    public async Task Secrets_go_to_no_address_that_somebody_wrote_into_the_file(string field)
    {
        await using var bench = await WpAdminBench.StartAsync();
        await SaveAsync(await bench.SignInAsync(request => request.TokenUri = new Uri("oauth/token", UriKind.Relative)));
        await new ConnectionFile(_folder).ChangeAsync(list => Set(list.WpAdmin[0], field, new Uri("https://elsewhere.example/")), default);

        Assert.Equal(ErrorKind.VaultFailed, Assert.Throws<MainWpException>(Filled).Kind);
    }

    [Fact]
    public async Task A_revoked_token_says_to_sign_in_again()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await SaveAsync(await bench.SignInAsync());
        bench.Service.State.Tokens.EndAll();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.ConnectAsync(Filled()));

        Assert.Equal((ErrorKind.Unauthorized, "invalid_grant"), (e.Kind, e.Code));
        Assert.Contains("Connect-WpAdmin -ClientId", e.Message);
        Assert.DoesNotContain("wprt_", bench.Said.Everything() + e);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<SavedWpAdminConnection> SaveAsync(WpAdminSession session, bool withSecrets = true) => _store.SaveAsync("prod", session, null, withSecrets, default);

    private WpAdminConnectionRequest Filled() => Filled(null);

    private WpAdminConnectionRequest Filled(Action<WpAdminConnectionRequest>? change)
    {
        var request = new WpAdminConnectionRequest();
        change?.Invoke(request);
        _store.Fill(request, "PROD", []);
        return request;
    }

    private Task DisconnectAsync(WpAdminBench bench, WpAdminSession session) => new DisconnectWpAdminCommand { Saved = _store }
        .ProcessAsync([session], new(one => one.Connection), bench.Said, TransportLog.Silent, default);

    private string FileText() => File.ReadAllText(Path.Combine(_folder, "connections.json"));

    private static void Set(SavedWpAdminConnection saved, string field, Uri address)
    {
        switch (field)
        {
            case "address":
                saved.Address = address;
                break;
            case "token_uri":
                saved.TokenUri = address;
                break;
            case "revoke_uri":
                saved.RevokeUri = address;
                break;
            default:
                saved.AuthorizeUri = address;
                break;
        }
    }
}
