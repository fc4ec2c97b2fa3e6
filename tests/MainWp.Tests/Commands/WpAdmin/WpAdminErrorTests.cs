using MainWp.Emulator.Faults;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

/// <summary>The table of statuses of the API's document.</summary>
public class WpAdminErrorTests
{
    [Fact]
    public async Task Status_401_names_scopes_and_allow_list()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.ConnectAsync(bench.Service.RevokedKey));

        Assert.Equal("Unauthorized", CommandError.From(e, null).Id);
        Assert.Contains("scopes", e.Message);
        Assert.Contains("IP allow list", e.Message);
        Assert.Equal(401, e.Status);
    }

    [Fact]
    public async Task Status_403_names_the_scopes_that_were_granted()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync(request => request.Scope = ["sites:read"]);

        var said = await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")] }, session);

        var error = Assert.Single(said.Errors);
        Assert.Equal("Forbidden", error.Id);
        Assert.Contains("backups:write", error.Cause.Message);
        Assert.Contains("Its scopes are sites:read", error.Cause.Message);
        Assert.Contains("IP allow list", error.Cause.Message);
    }

    [Fact]
    public async Task A_key_that_may_not_list_sites_connects_with_a_warning()
    {
        await using var bench = await WpAdminBench.StartAsync();

        await bench.ConnectAsync(bench.Service.BackupsKey);

        Assert.Contains("cannot list sites", Assert.Single(bench.Said.Warnings));
    }

    [Fact]
    public async Task Status_400_names_header_and_body()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var said = await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")], Scope = "everything" }, await bench.ConnectAsync());

        var error = Assert.Single(said.Errors);
        Assert.Equal("RequestRejected", error.Id);
        Assert.Contains("scope must be one of", error.Cause.Message);
    }

    [Fact]
    public async Task Status_404_is_of_its_item_and_the_others_are_done()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var said = await bench.RunAsync(new GetWpAdminSiteCommand { Id = [new("site_1"), new("nowhere"), new("site_3")] }, await bench.ConnectAsync());

        Assert.Equal(["site_1", "site_3"], said.Output.Cast<WpAdminSite>().Select(site => site.Id));
        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
    }

    [Theory]
    [InlineData("html", "AnswerUnreadable")]
    [InlineData("500", "ServerFailed")]
    [InlineData("redirect", "Redirected")]
    public async Task What_is_no_answer_is_told_in_this_services_terms(string fault, string id)
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();
        bench.Service.Faults.Add(Fault.Parse($"{fault}:1:/v2/sites/site_1")!);

        var said = await bench.RunAsync(new GetWpAdminSiteCommand { Id = [new("site_1")] }, session);

        var error = Assert.Single(said.Errors);
        Assert.Equal(id, error.Id);
        Assert.DoesNotContain("MainWP", error.Cause.Message);
        Assert.DoesNotContain("WordPress REST", error.Cause.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../logs/auth")]
    [InlineData("..")]
    [InlineData("7/backups")]
    [InlineData("7?x=1")]
    public async Task An_id_never_leads_to_another_route(string id)
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();
        var before = bench.Service.Requests.Count;

        var said = await bench.RunAsync(new GetWpAdminSiteCommand { Id = [new(id)] }, session);

        // What cannot be an id is looked for in the list of sites, as a name.
        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.All(bench.Service.Requests.All.Skip(before), request => Assert.EndsWith("/v2/sites", request.Path, StringComparison.Ordinal));
    }
}
