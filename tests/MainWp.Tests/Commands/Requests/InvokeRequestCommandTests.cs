using System.Collections;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Requests;

public class InvokeRequestCommandTests
{
    [Fact]
    public async Task Gets_an_object_under_the_API_key()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1", "v2/sites-get");

        var said = await dashboard.Run(new InvokeRequestCommand { Route = "sites/1", Query = new Hashtable { ["_fields"] = new[] { "id", "name" } } });

        Assert.Equal("Bearer", dashboard.AskedOnce("GET sites/1").Authorization);
        Assert.Equal("_fields=id,name", dashboard.Requests[0].Query);
        Assert.Equal(dashboard.Address, Assert.IsType<PlainRecord>(Assert.Single(said.Output)).Dashboard);
        Assert.Empty(said.Questions);
    }

    [Fact]
    public async Task Gets_WordPress_under_the_application_password_and_the_index_under_none()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp/v2/users/me", "wp/users-me").Answering("GET ", 200, """{"namespaces":[]}""");

        await dashboard.Run(new InvokeRequestCommand { Route = "wp/v2/users/me" });
        await dashboard.Run(new InvokeRequestCommand { Route = "/" });

        Assert.Equal(["Basic", ""], dashboard.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Says_which_credential_is_missing()
    {
        var failure = await Failing(new FakeDashboard(), new InvokeRequestCommand { Route = "wp/v2/users/me" });

        Assert.Equal(ErrorKind.CredentialRequired, failure.Kind);
        Assert.Contains("-Credential", failure.Message);
    }

    [Fact]
    public async Task Sends_a_table_as_JSON_without_a_charset()
    {
        var dashboard = new FakeDashboard().Answering("POST tags/add", 200, """{"success":1,"data":{"id":3}}""");
        var body = new Hashtable { ["name"] = "Ärger \"7\"", ["nested"] = new Hashtable { ["list"] = new object?[] { 1, 2.5, true, null } } };

        await dashboard.Run(new InvokeRequestCommand { Route = "tags/add", Method = "post", Body = body });

        var asked = dashboard.AskedOnce("POST tags/add");
        Assert.Equal("application/json", asked.ContentType);
        using var sent = System.Text.Json.JsonDocument.Parse(asked.Body);
        Assert.Equal("Ärger \"7\"", sent.RootElement.GetProperty("name").GetString());
        Assert.Equal("""{"list":[1,2.5,true,null]}""", sent.RootElement.GetProperty("nested").GetRawText());
    }

    [Fact]
    public async Task Sends_a_table_as_form_fields()
    {
        var dashboard = new FakeDashboard().Answering("POST rest-api/add-key", 200, """{"success":1}""");

        await dashboard.Run(new InvokeRequestCommand { Route = "rest-api/add-key", Method = "POST", Body = new Hashtable { ["description"] = "a&b=c" }, ContentType = "application/x-www-form-urlencoded" });

        Assert.Equal(("description=a%26b%3Dc", "application/x-www-form-urlencoded"), (dashboard.Requests[0].Body, dashboard.Requests[0].ContentType));
    }

    [Fact]
    public async Task Sends_a_text_as_it_is()
    {
        var dashboard = new FakeDashboard().Answering("POST tags/add", 200, """{"success":1}""");

        await dashboard.Run(new InvokeRequestCommand { Route = "tags/add", Method = "POST", Body = "{ \"name\" : 1 }" });

        Assert.Equal("{ \"name\" : 1 }", dashboard.Requests[0].Body);
    }

    [Fact]
    public async Task Reads_an_input_of_an_ability_from_a_table()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/mainwp/list-sites-v1/run", "wp/run-list-sites");

        await dashboard.Run(new InvokeRequestCommand { Route = "wp-abilities/v1/abilities/mainwp/list-sites-v1/run", Query = new Hashtable { ["input"] = new Hashtable { ["ids"] = new[] { 1, 2 } } } });

        Assert.Equal("input[ids][0]=1&input[ids][1]=2", dashboard.Requests[0].Query);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Sends_no_change_that_is_declined(string method)
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new InvokeRequestCommand { Route = "sites/7/remove", Method = method }, new RecordingPipeline { Answer = _ => false });

        Assert.Equal($"{method}: mainwp/v2/sites/7/remove on https://dashboard.example/", Assert.Single(said.Questions));
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_success_of_0_is_an_error() =>
        Assert.Equal(ErrorKind.Rejected, (await Failing(new FakeDashboard().Answering("POST tags/add", "v2/err-tags-add-no-name"), new InvokeRequestCommand { Route = "tags/add", Method = "POST" })).Kind);

    [Fact]
    public async Task A_job_that_is_pending_is_no_error()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/tools/renew-connections-status/x", "v2/settings-tools-renew-connections-status-just-started");

        Assert.Single((await dashboard.Run(new InvokeRequestCommand { Route = "settings/tools/renew-connections-status/x" })).Output);
    }

    [Theory]
    [InlineData("pro-reports/1/plugins", ErrorKind.ExtensionNotActive)]
    [InlineData("mainwp-backups/v1/list", ErrorKind.ExtensionNotActive)]
    [InlineData("no/such", ErrorKind.NotFound)]
    public async Task Tells_an_extension_from_a_slip(string route, ErrorKind kind) =>
        Assert.Equal(kind, (await Failing(new FakeDashboard().Answering("GET mainwp-backups/v1/list", "v2/err-unknown-route"), new InvokeRequestCommand { Route = route })).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("\"87\"")]
    public async Task Takes_what_version_1_answers(string body)
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering("GET mainwp/v1/site/site", 200, body);

        var said = await dashboard.Run(new InvokeRequestCommand { Route = "mainwp/v1/site/site" });

        Assert.Equal(body.Length == 0 ? [] : [body == "false" ? false : (object)"87"], said.Output);
    }

    [Fact]
    public async Task Follows_pages_row_by_row()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":3,"data":[{"id":1},{"id":2}]}""").Answering("GET tags", 200, """{"success":1,"total":3,"data":[{"id":3}]}""");

        var said = await dashboard.Run(new InvokeRequestCommand { Route = "tags", Paginate = true, Query = new Hashtable { ["per_page"] = 2 } });

        Assert.Equal([1L, 2L, 3L], said.Output.Cast<PlainRecord>().Select(row => row.Fields["id"]));
        Assert.Equal(["page=1&per_page=2", "page=2&per_page=2"], dashboard.Requests.Select(request => request.Query));
    }

    [Theory]
    [InlineData("""{"success":1,"data":{"id":"1","name":"x"}}""")]
    [InlineData("""{"id":1}""")]
    public async Task Says_that_an_answer_has_no_pages(string body) =>
        Assert.Equal(ErrorKind.InvalidArgument, (await Failing(new FakeDashboard().Answering("GET sites/1", 200, body), new InvokeRequestCommand { Route = "sites/1", Paginate = true })).Kind);

    [Fact]
    public async Task Sends_no_whole_object_as_a_body()
    {
        var dashboard = new FakeDashboard();

        Assert.Equal(ErrorKind.InvalidArgument, (await Failing(dashboard, new InvokeRequestCommand { Route = "sites/7/edit", Method = "PUT", Body = new Site { Id = 8 } })).Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_table_that_holds_itself_ends_in_an_error()
    {
        var table = new Hashtable();
        table["self"] = table;

        Assert.Equal(ErrorKind.InvalidArgument, (await Failing(new FakeDashboard(), new InvokeRequestCommand { Route = "tags/add", Method = "POST", Body = table })).Kind);
    }

    [Fact]
    public async Task Changes_go_to_one_dashboard_only()
    {
        var (a, b) = (new FakeDashboard("https://a.example/"), new FakeDashboard("https://b.example/"));
        var (onA, onB) = (a.Session(), b.Session());

        var failure = await Assert.ThrowsAsync<MainWpException>(() => FakeDashboard.RunIn(new InvokeRequestCommand { Route = "tags/add", Method = "POST" }, new SessionChoice([onA, onB], onA, [onA, onB]), new RecordingPipeline()));

        Assert.Equal(ErrorKind.SessionAmbiguous, failure.Kind);
        Assert.Empty(a.Requests.Concat(b.Requests));
    }

    [Fact]
    public async Task Shows_no_secret_of_query_or_body()
    {
        var dashboard = new FakeDashboard().Answering("POST mainwp/v1/x", 200, """{"data":{"user_pass":"geheim"}}""");
        var command = new InvokeRequestCommand { Route = "mainwp/v1/x", Method = "POST", Query = new Hashtable { ["consumer_secret"] = "geheim" }, Body = new Hashtable { ["password"] = new Secret("geheim") } };

        var said = await dashboard.Run(command);

        Assert.Contains("geheim", dashboard.Requests[0].Body);
        Assert.DoesNotContain("geheim", string.Join("\n", said.Verbose.Concat(said.Debug)));
    }

    private static Task<MainWpException> Failing(FakeDashboard dashboard, InvokeRequestCommand command) => Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(command));
}
