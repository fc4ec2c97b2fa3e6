using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class RemoveSiteCommandTests
{
    private const string Failed = """{"success":0,"error":"HTTPERROR","data":{"id":"5","name":"Dead","url":"https://dead.example/","client_id":"0"}}""";

    [Fact]
    public async Task Removes_and_says_nothing()
    {
        var dashboard = new FakeDashboard().Answering("DELETE sites/4/remove", "v2/sites-remove");

        var said = await dashboard.Run(new RemoveSiteCommand { Site = [new(4)] });

        Assert.Equal("Remove site: site 4 of https://dashboard.example/", Assert.Single(said.Questions));
        Assert.Empty(said.Errors);
        Assert.Empty(said.Warnings);
        Assert.Single(dashboard.Requests);
    }

    [Fact]
    public async Task A_pattern_names_no_site_and_is_told_where_patterns_are_taken()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic");

        var said = await dashboard.Run(new RemoveSiteCommand { Site = [new("Child *")] });

        var error = Assert.Single(said.Errors);
        Assert.Equal("SiteNotFound", error.Id);
        Assert.EndsWith("Get-MainWpSite 'Child *'", error.Cause.Message, StringComparison.Ordinal);
        Assert.Empty(said.Questions);
    }

    [Fact]
    public async Task A_site_that_the_server_says_it_could_not_remove_and_that_is_gone_is_removed()
    {
        var dashboard = new FakeDashboard().Answering("DELETE sites/5/remove", 200, Failed).Answering("GET sites", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await dashboard.Run(new RemoveSiteCommand { Site = [new(5)] });

        Assert.Empty(said.Errors);
        Assert.Contains("HTTPERROR", Assert.Single(said.Warnings));
        Assert.Equal("include=5&_fields=id", dashboard.AskedOnce("GET sites").Query);
    }

    [Fact]
    public async Task A_site_that_is_still_there_is_an_error()
    {
        var dashboard = new FakeDashboard().Answering("DELETE sites/5/remove", 200, Failed).Answering("GET sites", 200, """{"success":1,"total":1,"data":[{"id":"5"}]}""");

        var said = await dashboard.Run(new RemoveSiteCommand { Site = [new(5)] });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Empty(said.Warnings);
    }

    [Fact]
    public async Task Goes_on_after_a_site_that_does_not_exist()
    {
        var dashboard = new FakeDashboard().Answering("DELETE sites/9/remove", "v2/err-sites-remove-unknown").Answering("DELETE sites/4/remove", "v2/sites-remove");

        var said = await dashboard.Run(new RemoveSiteCommand { Site = [new(9), new(4)] });

        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("DELETE sites/4/remove");
    }

    [Fact]
    public async Task An_empty_pipeline_removes_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new RemoveSiteCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }
}
