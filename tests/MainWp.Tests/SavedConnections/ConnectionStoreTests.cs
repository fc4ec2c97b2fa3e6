using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    [Theory]
    [InlineData("Address", "\"https://elsewhere.example/\"")]
    [InlineData("Proxy", "\"http://elsewhere.example:8080/\"")]
    [InlineData("ProxyUseDefaultCredentials", "true")]
    [InlineData("SkipCertificateCheck", "true")]
    [InlineData("AllowUnencryptedAuthentication", "true")]
    [InlineData("LegacyAuthentication", "\"Query\"")]
    public async Task Secrets_go_only_where_and_as_they_were_saved_for(string field, string value)
    {
        await SaveAsync();
        Edit("connections", field, value);

        var failure = Assert.Throws<MainWpException>(() => _store.Fill(new ConnectionRequest(), "prod", []));

        Assert.Equal(ErrorKind.VaultFailed, failure.Kind);
        Assert.Contains($" {field} ", failure.Message);
        Assert.DoesNotContain(FakeDashboard.Token, failure.ToString());
    }

    // Where the REST API is was found by the dashboard's own answer; a file that says another path would lead to somebody else's folder of the host.
    [Fact]
    public async Task Secrets_go_only_below_the_path_that_they_were_saved_for()
    {
        await SaveAsync();
        Edit("connections", "Server", """{"api_root":"/elsewhere/wp-json/"}""");

        var failure = Assert.Throws<MainWpException>(() => _store.Fill(new ConnectionRequest(), "prod", []));

        Assert.Equal(ErrorKind.VaultFailed, failure.Kind);
        Assert.Contains(" ApiRoot ", failure.Message);
    }

    [Theory]
    [InlineData("https://elsewhere.example/wp-json/")]
    [InlineData("//elsewhere.example/wp-json/")]
    [InlineData("/\\\\elsewhere.example/wp-json/")]
    public async Task What_was_learned_of_the_server_leads_to_no_other(string root)
    {
        await SaveAsync();
        Edit("connections", "Server", $$"""{"api_root":"{{root}}"}""");

        var failure = Assert.Throws<MainWpException>(() => _store.Fill(new ConnectionRequest(), "prod", []));

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
        Assert.Contains("ApiRoot", failure.Message);
    }

    [Fact]
    public async Task Every_option_of_the_way_is_bound_to_the_secrets_or_harmless()
    {
        var saved = await SaveAsync();
        string[] harmless = ["Name", "Vault", "UserName", "HasApiKey", "HasApplicationPassword", "HasLegacyKey", "TimeoutSec", "MaximumRetryCount", "RetryIntervalSec", "UserAgent"];

        Assert.Equal(typeof(SavedConnection).GetProperties().Select(property => property.Name).Except(harmless).Append("ApiRoot").Order(), saved.Binding.Keys.Order());
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

    private void Edit(string list, string field, string value)
    {
        var path = Path.Combine(_folder, "connections.json");
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        file[list]![0]![JsonNamingPolicy.SnakeCaseLower.ConvertName(field)] = JsonNode.Parse(value);
        File.WriteAllText(path, file.ToJsonString());
    }

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
