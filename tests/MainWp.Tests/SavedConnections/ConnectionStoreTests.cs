using System.Collections;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.SavedConnections;

public sealed class ConnectionStoreTests : IDisposable
{
    private static readonly Uri Address = new("https://dashboard.example/");

    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-").FullName;
    private readonly FakeVault _vault = new();
    private readonly ConnectionStore _store;

    public ConnectionStoreTests() => _store = new ConnectionStore(new ConnectionFile(_folder), _vault);

    [Fact]
    public async Task Gives_back_what_was_saved_and_keeps_secrets_out_of_the_file()
    {
        await SaveAsync();
        var request = new ConnectionRequest();
        _store.Fill(request, "PROD", []);

        Assert.Equal(FakeDashboard.Token, request.ApiKey!.Reveal());
        Assert.Equal(("admin", FakeDashboard.Password), (request.UserName, request.ApplicationPassword!.Reveal()));
        Assert.Equal("front", request.Network.Headers!["X-Front"]);
        Assert.Equal((FakeDashboard.ConsumerKey, FakeDashboard.ConsumerSecret), (request.ConsumerKey!.Reveal(), request.ConsumerSecret!.Reveal()));
        Assert.Equal(MainWp.Http.LegacyAuthentication.Body, request.LegacyAuthentication);
        Assert.Equal(42, request.Network.TimeoutSec);
        var text = File.ReadAllText(Path.Combine(_folder, "connections.json"));
        Assert.All([FakeDashboard.Token, FakeDashboard.Password, FakeDashboard.ConsumerKey, FakeDashboard.ConsumerSecret, "front"], secret => Assert.DoesNotContain(secret, text));
    }

    [Fact]
    public async Task What_is_given_wins()
    {
        await SaveAsync();
        var request = new ConnectionRequest { Network = { TimeoutSec = 7 }, ApiKey = new Secret("given") };
        _store.Fill(request, "prod", ["TimeoutSec", "ApiKey"]);

        Assert.Equal((7, "given"), (request.Network.TimeoutSec, request.ApiKey.Reveal()));
    }

    [Fact]
    public async Task Secrets_go_to_the_address_they_were_saved_for_only()
    {
        await SaveAsync();
        await new ConnectionFile(_folder).ChangeAsync(list => list.Connections[0].Address = new Uri("https://elsewhere.example/"), default);

        Assert.Equal(ErrorKind.VaultFailed, Assert.Throws<MainWpException>(() => _store.Fill(new ConnectionRequest(), "prod", [])).Kind);
    }

    [Fact]
    public async Task Writes_no_file_where_the_vault_refuses()
    {
        _vault.IsBroken = true;

        await Assert.ThrowsAsync<MainWpException>(SaveAsync);

        Assert.Empty(_store.Dashboards.List());
    }

    [Fact]
    public async Task Stays_where_its_secrets_cannot_be_removed()
    {
        var saved = await SaveAsync();
        _vault.IsBroken = true;

        await Assert.ThrowsAsync<MainWpException>(() => _store.Dashboards.RemoveAsync(saved, keepSecret: false, default));
        Assert.Single(_store.Dashboards.List());
        await _store.Dashboards.RemoveAsync(saved, keepSecret: true, default);
        Assert.Empty(_store.Dashboards.List());
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("two words")]
    public void Refuses_names_that_vaults_do_not_take(string name) =>
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => _store.Dashboards.CheckSaving(name, Address, null, withSecrets: false, replaces: true)).Kind);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<SavedConnection> SaveAsync() => _store.SaveAsync(
        "prod", Address,
        new ConnectionRequest
        {
            ApiKey = new Secret(FakeDashboard.Token),
            UserName = "admin",
            ApplicationPassword = new Secret(FakeDashboard.Password),
            ConsumerKey = new Secret(FakeDashboard.ConsumerKey),
            ConsumerSecret = new Secret(FakeDashboard.ConsumerSecret),
            LegacyAuthentication = MainWp.Http.LegacyAuthentication.Body,
            Network = { TimeoutSec = 42, Headers = new Hashtable { ["X-Front"] = "front" } },
        },
        null, withSecrets: true, default);
}
