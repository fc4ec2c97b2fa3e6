using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApiKeys;

public class SetApiKeyCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else_as_JSON()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.New(5), KeyRows.New(4));

        var said = await dashboard.Run(new SetApiKeyCommand { Key = [new(5)], Description = "O'Brien & \"Söhne\"" });

        var asked = dashboard.AskedOnce("PUT rest-api/edit-key/5");
        Assert.Equal("application/json", asked.ContentType);
        Assert.Equal("""{"description":"O'Brien & \"Söhne\""}""", System.Text.Json.Nodes.JsonNode.Parse(asked.Body)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Empty(said.Output);
        Assert.Single(dashboard.Changes());
    }

    [Fact]
    public async Task Doubles_backslashes_since_the_server_takes_one_level_away()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.New(5));

        await dashboard.Run(new SetApiKeyCommand { Key = [new(5)], Description = @"DOMAIN\user" });

        Assert.Equal("""{"description":"DOMAIN\\\\user"}""", dashboard.Requests[^1].Body);
    }

    [Fact]
    public async Task Changes_both_rows_of_a_key()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.Old("0a0a0a0"), KeyRows.New(5, "0a0a0a0"));
        var command = new SetApiKeyCommand { Key = [new(5)], Permission = ApiKeyPermission.Read };
        command.Change.IsActive = false;

        await dashboard.Run(command);

        Assert.Equal([$"PUT rest-api/edit-key/{KeyRows.IdOf("0a0a0a0")}", "PUT rest-api/edit-key/5"], dashboard.Changes());
        Assert.All(dashboard.Requests.Skip(1), asked => Assert.Equal("""{"active":false,"permissions":"read"}""", asked.Body));
    }

    [Fact]
    public async Task Disables_the_sessions_own_key_last_and_says_so()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.Old(KeyRows.OwnKey), KeyRows.New(3), KeyRows.New(2), KeyRows.New(1, KeyRows.OwnKey));
        var command = new SetApiKeyCommand { Key = [new(KeyRows.IdOf(KeyRows.OwnKey)), new(2), new(3)], PassThru = true };
        command.Change.IsActive = false;

        var said = await dashboard.Run(command);

        Assert.Equal(["PUT rest-api/edit-key/2", "PUT rest-api/edit-key/3", $"PUT rest-api/edit-key/{KeyRows.IdOf(KeyRows.OwnKey)}", "PUT rest-api/edit-key/1"], dashboard.Changes());
        Assert.Contains("API key 1", Assert.Single(said.Warnings));
        Assert.Equal(["2", "3", "1"], said.Output.Cast<ApiKey>().Select(key => key.Id));
        Assert.False(((ApiKey)said.Output[2]).IsActive);
        Assert.Equal("PUT rest-api/edit-key/1", dashboard.Requests[^1].Line);
    }

    [Theory]
    [InlineData(ApiKeyPermission.Read, 1)]
    [InlineData(ApiKeyPermission.Write, 1)]
    [InlineData(ApiKeyPermission.Read | ApiKeyPermission.Write, 0)]
    public async Task Warns_before_the_session_loses_a_permission(ApiKeyPermission permission, int warnings)
    {
        var said = await new FakeDashboard().Listing(KeyRows.New(1, KeyRows.OwnKey)).Run(new SetApiKeyCommand { Key = [new(1)], Permission = permission });

        Assert.Equal(warnings, said.Warnings.Count);
    }

    [Fact]
    public async Task Outputs_the_key_as_the_server_has_it_afterwards()
    {
        var dashboard = new FakeDashboard().Answering("GET rest-api/keys", 200, KeyRows.Page(1, KeyRows.New(5, description: "before"))).Listing(KeyRows.New(5, description: "stored"));

        var said = await dashboard.Run(new SetApiKeyCommand { Key = [new(5)], Description = "sent", PassThru = true });

        Assert.Equal("stored", ((ApiKey)Assert.Single(said.Output)).Description);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0")]
    public async Task Refuses_what_the_server_would_pass_over(string? description)
    {
        var dashboard = new FakeDashboard();

        var problem = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetApiKeyCommand { Key = [new(5)], Description = description }));

        Assert.Equal(ErrorKind.InvalidArgument, problem.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Asks_first_and_keeps_going_past_an_unknown_key()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.New(5), KeyRows.New(4));

        var said = await dashboard.Run(new SetApiKeyCommand { Key = [new(5), new(99), new(4)], Description = "x" }, new RecordingPipeline { Answer = target => !target.Contains("API key 5") });

        Assert.Equal(["PUT rest-api/edit-key/4"], dashboard.Changes());
        Assert.Equal("ApiKeyNotFound", Assert.Single(said.Errors).Id);
    }
}
