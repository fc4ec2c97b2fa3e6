using System.Security;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApiKeys;

public class NewApiKeyCommandTests
{
    private const string Token = "1111111111111111111111111111111111111111==22222222222222222222222222222222220a0a0a0";
    private const string Made = $$"""{"success":1,"message":"API Key created successfully.","token":"{{Token}}"}""";

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public async Task Warns_where_the_only_copy_of_the_token_is_not_seen(bool asPlainText, bool isPipedOn, int warnings)
    {
        var dashboard = Making().Listing(KeyRows.New(8, "0a0a0a0"), KeyRows.New(1, KeyRows.OwnKey));

        var said = await dashboard.Run(new NewApiKeyCommand { AsPlainText = asPlainText, IsPipedOn = isPipedOn, Permission = ApiKeyPermission.Read, Description = "" });

        Assert.Equal(warnings, said.Warnings.Count(warning => warning.Contains("-AsPlainText", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sends_a_form_and_finds_the_id_by_the_end_of_the_token()
    {
        var dashboard = Making().Listing(KeyRows.New(8, "0a0a0a0", description: "Zoë & \\\"Söhne\\\" 日本"), KeyRows.New(1, KeyRows.OwnKey));

        var said = await dashboard.Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Write | ApiKeyPermission.Read, Description = "Zoë & \"Söhne\" 日本" });

        var asked = dashboard.AskedOnce("POST rest-api/add-key");
        Assert.Equal("application/x-www-form-urlencoded", asked.ContentType);
        Assert.Equal("active=1&permissions=read%2Cwrite&description=Zo%C3%AB%20%26%20%22S%C3%B6hne%22%20%E6%97%A5%E6%9C%AC", asked.Body);
        var key = Assert.IsType<NewApiKey>(Assert.Single(said.Output));
        Assert.Equal(("8", "0a0a0a0", "Zoë & \"Söhne\" 日本"), (key.Id, key.TruncatedKey, key.Description));
        Assert.Equal(dashboard.Address, key.Dashboard);
        Assert.Equal(Token, new Secret(Assert.IsType<SecureString>(key.Token)).Reveal());
        Assert.Empty(said.Warnings);
        Assert.DoesNotContain(Token, said.Everything());
        Assert.Contains(said.Verbose, line => line.Contains("mainwp/v1 can only be created in the dashboard"));
    }

    [Fact]
    public async Task Gives_the_token_as_text_where_that_was_asked_for()
    {
        var said = await Making().Listing(KeyRows.New(8, "0a0a0a0")).Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Read, AsPlainText = true, Disabled = true });

        Assert.Equal(Token, ((NewApiKey)Assert.Single(said.Output)).Token);
    }

    [Fact]
    public async Task Makes_a_disabled_key()
    {
        var dashboard = Making().Listing(KeyRows.New(8, "0a0a0a0"));

        await dashboard.Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Read, Disabled = true });

        Assert.Equal("active=0&permissions=read&description=", dashboard.AskedOnce("POST rest-api/add-key").Body);
    }

    [Fact]
    public async Task A_session_that_may_only_write_gets_its_token_too()
    {
        var dashboard = Making().Answering("GET rest-api/keys", "v2/err-auth-writeonly-get").Answering("OPTIONS sites/count", 200, "{}");

        var said = await dashboard.Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Read, Description = "from a script" });

        var key = Assert.IsType<NewApiKey>(Assert.Single(said.Output));
        Assert.Equal(("", "0a0a0a0", "from a script", ApiKeyPermission.Read, true), (key.Id, key.TruncatedKey, key.Description, key.Permission, key.IsActive));
        Assert.Equal(dashboard.Address, key.Dashboard);
        Assert.Contains("its id is not known", Assert.Single(said.Warnings));
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task No_failure_of_the_listing_loses_the_token()
    {
        var said = await Making().Answering("GET rest-api/keys", 500, "<html>").Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Read });

        Assert.Single(said.Output);
        Assert.Single(said.Warnings);
    }

    [Fact]
    public async Task Says_what_the_dashboard_made_of_the_description()
    {
        var said = await Making().Listing(KeyRows.New(8, "0a0a0a0", description: "DOMAINuser")).Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Read, Description = @"DOMAIN\user" });

        Assert.Contains("'DOMAINuser'", Assert.Single(said.Warnings));
    }

    [Theory]
    [InlineData(ApiKeyPermission.Unknown, 1)]
    [InlineData((ApiKeyPermission)4, 1)]
    [InlineData(ApiKeyPermission.Read, 201)]
    public async Task Sends_nothing_that_would_be_refused(ApiKeyPermission permission, int length)
    {
        var dashboard = Making();

        var problem = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new NewApiKeyCommand { IsPipedOn = true, Permission = permission, Description = new string('x', length) }));

        Assert.Equal(ErrorKind.InvalidArgument, problem.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Asks_first()
    {
        var dashboard = Making();

        await dashboard.Run(new NewApiKeyCommand { IsPipedOn = true, Permission = ApiKeyPermission.Read }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Requests);
    }

    private static FakeDashboard Making() => new FakeDashboard().Answering("POST rest-api/add-key", 200, Made);
}
