using System.Collections;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sessions;

public class ConnectionRequestTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["MAINWP_URI"] = "https://own.example/",
        ["MAINWP_API_KEY"] = FakeDashboard.Token,
        ["MAINWP_USER"] = "admin",
        ["MAINWP_APPLICATION_PASSWORD"] = FakeDashboard.Password,
    };

    [Fact]
    public void Reads_the_environment_where_nothing_is_given()
    {
        var request = new ConnectionRequest();

        request.ApplyEnvironment(Variables.GetValueOrDefault);

        Assert.Equal("https://own.example/", request.Uri);
        Assert.Equal(FakeDashboard.Token, request.ApiKey!.Reveal());
        Assert.Equal("admin", request.UserName);
    }

    [Theory]
    [InlineData("other.example", false)]
    [InlineData("https://own.example:8443", false)]
    [InlineData("http://own.example", false)]
    [InlineData("https://own.example/other/", false)]
    [InlineData("OWN.example/wp-admin/", true)]
    public void Secrets_of_the_environment_go_to_its_own_address_only(string address, bool taken)
    {
        var request = new ConnectionRequest { Uri = address };

        request.ApplyEnvironment(Variables.GetValueOrDefault);

        Assert.Equal(taken, request.ApiKey is not null);
        Assert.Equal(taken, request.ApplicationPassword is not null);
    }

    [Fact]
    public void A_given_credential_is_not_mixed_with_the_environment()
    {
        var request = new ConnectionRequest { Uri = "own.example", ApiKey = new Secret(FakeDashboard.Token) };

        request.ApplyEnvironment(Variables.GetValueOrDefault);

        Assert.Null(request.ApplicationPassword);
    }

    [Fact]
    public void A_proxy_that_names_its_password_is_refused_and_not_repeated()
    {
        var request = new ConnectionRequest { Uri = "own.example", ApiKey = new Secret(FakeDashboard.Token), Network = { Proxy = new Uri("http://jo:geheim@proxy.example:8080/") } };

        var refused = Assert.Throws<MainWpException>(request.ToOptions);

        Assert.Equal(ErrorKind.InvalidArgument, refused.Kind);
        Assert.Contains("-ProxyCredential", refused.Message);
        Assert.DoesNotContain("geheim", refused.ToString());
    }

    [Fact]
    public void Plain_http_to_this_machine_takes_no_proxy_unless_unencrypted_is_allowed()
    {
        var request = new ConnectionRequest { Uri = "http://127.0.0.1:9/", ApiKey = new Secret(FakeDashboard.Token) };
        Assert.True(request.ToOptions().KeepsLoopbackDirect);

        request.Network.Proxy = new Uri("http://proxy.example:8080/");
        Assert.Equal(ErrorKind.Unencrypted, Assert.Throws<MainWpException>(request.ToOptions).Kind);

        request.Network.AllowUnencryptedAuthentication = true;
        Assert.False(request.ToOptions().KeepsLoopbackDirect);
    }

    [Fact]
    public void What_is_filled_in_stays_with_the_copy()
    {
        var request = new ConnectionRequest();

        request.Copy().ApplyEnvironment(Variables.GetValueOrDefault);

        Assert.Null(request.ApiKey);
        Assert.Null(request.Uri);
    }

    [Fact]
    public void Reads_a_table_whatever_the_case_and_prefers_what_was_given()
    {
        var request = new ConnectionRequest { Uri = "given.example" };

        request.Apply(new Hashtable { ["URI"] = "table.example", ["apikey"] = FakeDashboard.Token, ["UserName"] = "admin", ["ApplicationPassword"] = FakeDashboard.Password });

        Assert.Equal("given.example", request.Uri);
        Assert.Equal("admin", request.UserName);
        Assert.NotNull(request.ToOptions().ApplicationPassword);
    }

    [Fact]
    public void Names_an_entry_that_it_does_not_know() =>
        Assert.Contains("'Passwort'", Assert.Throws<MainWpException>(() => new ConnectionRequest().Apply(new Hashtable { ["Passwort"] = "x" })).Message);

    [Fact]
    public void Empty_fields_of_a_table_are_not_given()
    {
        var request = new ConnectionRequest();

        request.Apply(new Hashtable { ["Uri"] = "table.example", ["ApiKey"] = FakeDashboard.Token, ["UserName"] = "", ["ApplicationPassword"] = "", ["ConsumerKey"] = "", ["ConsumerSecret"] = "" });

        Assert.NotNull(request.ApiKey);
        Assert.Null(request.ApplicationPassword);
        Assert.Null(request.ConsumerKey);
    }

    [Theory]
    [InlineData("other.example", false)]
    [InlineData(null, true)]
    public void A_legacy_key_of_the_environment_goes_to_its_own_address_only(string? address, bool taken)
    {
        var variables = new Dictionary<string, string> { ["MAINWP_URI"] = "https://own.example/", ["MAINWP_CONSUMER_KEY"] = FakeDashboard.ConsumerKey, ["MAINWP_CONSUMER_SECRET"] = FakeDashboard.ConsumerSecret };
        var request = new ConnectionRequest { Uri = address };

        request.ApplyEnvironment(variables.GetValueOrDefault);

        Assert.Equal(taken, request.LegacyKey() is not null);
    }

    [Fact]
    public void Reads_a_legacy_key_from_a_table_and_wants_both_halves()
    {
        var whole = new ConnectionRequest { Uri = "own.example" };
        var half = new ConnectionRequest { Uri = "own.example" };

        whole.Apply(new Hashtable { ["ConsumerKey"] = FakeDashboard.ConsumerKey, ["ConsumerSecret"] = FakeDashboard.ConsumerSecret });
        half.Apply(new Hashtable { ["ConsumerKey"] = FakeDashboard.ConsumerKey });

        Assert.NotNull(whole.ToOptions().LegacyKey);
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(half.ToOptions).Kind);
    }

    [Theory]
    [InlineData(null, FakeDashboard.Token, null, ErrorKind.AddressInvalid)]
    [InlineData("dashboard.example", null, null, ErrorKind.CredentialRequired)]
    [InlineData("http://dashboard.example", FakeDashboard.Token, null, ErrorKind.Unencrypted)]
    [InlineData("dashboard.example", "geheim", null, ErrorKind.InvalidArgument)]
    [InlineData("dashboard.example", null, "", ErrorKind.InvalidArgument)]
    [InlineData("dashboard.example", null, "my:name", ErrorKind.InvalidArgument)]
    public void Refuses_what_cannot_connect(string? address, string? key, string? userName, ErrorKind kind)
    {
        var request = new ConnectionRequest { Uri = address, ApiKey = key is null ? null : new Secret(key) };
        if (userName is not null)
            (request.UserName, request.ApplicationPassword) = (userName, new Secret("geheim"));

        var failure = Assert.Throws<MainWpException>(request.ToOptions);

        Assert.Equal(kind, failure.Kind);
        Assert.DoesNotContain("geheim", failure.Message);
    }

    [Theory]
    [InlineData("Bearer " + FakeDashboard.Token)]
    [InlineData(" " + FakeDashboard.Token + "\n")]
    [InlineData("cs_0123456789abcdef0123456789abcdef01234567==ck_fedcba9876543210fedcba9876543210fedcba98")]
    public void Takes_a_token_as_people_copy_it(string token) =>
        Assert.NotNull(new ConnectionRequest { Uri = "dashboard.example", ApiKey = new Secret(token) }.ToOptions().ApiKey);

    [Fact]
    public void Headers_do_not_carry_the_credential() =>
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(new ConnectionRequest { Uri = "dashboard.example", ApiKey = new Secret(FakeDashboard.Token), Network = { Headers = new Hashtable { ["authorization"] = "Basic x" } } }.ToOptions).Kind);
}
