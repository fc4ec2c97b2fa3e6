using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class AddSiteCommandTests
{
    private const string Lean = """{"success":1,"data":[{"id":"4","name":"Child 4","url":"http://127.0.0.1:8104/","status":"connected"}]}""";

    [Fact]
    public async Task Checks_the_certificate_unless_told_not_to()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/add", "v2/sites-add").Answering("GET sites", 200, Lean);

        var said = await dashboard.Run(new AddSiteCommand { Url = "http://127.0.0.1:8104/", AdminName = "admin", PassThru = true });
        await dashboard.Run(new AddSiteCommand { Url = "http://127.0.0.1:8104/", AdminName = "admin", SkipCertificateCheck = true });

        Assert.Equal(4, Assert.IsType<Site>(Assert.Single(said.Output)).Id);
        Assert.Equal(
            ["""{"url":"http://127.0.0.1:8104/","admin":"admin","ssl_verify":1}""", """{"url":"http://127.0.0.1:8104/","admin":"admin","ssl_verify":0}"""],
            dashboard.Asked("POST sites/add").Select(request => request.Body));
    }

    [Fact]
    public async Task Encodes_the_password_since_the_child_decodes_it_and_shows_it_nowhere()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/add", "v2/err-sites-add-bad-password");

        var said = await dashboard.Run(new AddSiteCommand { Url = "https://x.example", AdminName = "admin", AdminPassword = new("50%+more"), Http = ("web", new("inner door")), UniqueId = new("u-n-i") });

        var body = dashboard.AskedOnce("POST sites/add").Body;
        Assert.Contains("\"adminpassword\":\"50%25%2Bmore\"", body.Replace("\\u002B", "+"));
        Assert.Contains("\"http_pass\":\"inner door\"", body);
        Assert.All(["50%", "inner door", "u-n-i"], secret => Assert.DoesNotContain(secret, said.Everything()));
        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task An_address_that_is_there_already_is_a_conflict()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/add", "v2/err-sites-add-duplicate");

        var said = await dashboard.Run(new AddSiteCommand { Url = "http://127.0.0.1:8104/", AdminName = "admin" });

        Assert.Equal("Conflict", Assert.Single(said.Errors).Id);
        Assert.Contains("site 4", said.Errors[0].Cause.Message);
    }

    [Theory]
    [InlineData("v2/err-sites-add-no-child-plugin")]
    [InlineData("v2/err-sites-add-unreachable")]
    public async Task What_the_server_could_not_add_is_not_done(string recording)
    {
        var dashboard = new FakeDashboard().Answering("POST sites/add", recording);

        var said = await dashboard.Run(new AddSiteCommand { Url = "http://127.0.0.1:8998/", AdminName = "admin" });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.DoesNotContain("&#039;", said.Errors[0].Cause.Message);
    }

    [Fact]
    public async Task Empty_cells_of_a_file_are_not_sent()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/add", "v2/sites-add").Answering("GET sites", 200, Lean);

        await dashboard.Run(new AddSiteCommand { Url = "https://x.example", AdminName = "admin", Name = "", AdminPassword = new(""), UniqueId = new(""), Tag = [new("")], Client = new("") });

        Assert.Equal("""{"url":"https://x.example","admin":"admin","ssl_verify":1}""", dashboard.AskedOnce("POST sites/add").Body);
    }

    [Fact]
    public async Task Sends_nothing_where_the_client_does_not_exist()
    {
        var dashboard = new FakeDashboard().Answering("GET clients", "v2/clients");

        var said = await dashboard.Run(new AddSiteCommand { Url = "https://x.example", AdminName = "admin", Client = new("Nobody") });

        Assert.Equal("ClientNotFound", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("POST sites/add"));
    }
}
