using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands;

public class GetSiteOfCommandTests
{
    [Fact]
    public async Task Gets_the_sites_of_tags_each_once()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/1/sites", "v2/tags-sites").Answering("GET tags/2/sites", "v2/tags-sites").Answering("GET tags/3/sites", "v2/tags-sites-empty");

        var said = await dashboard.Run(new GetSiteCommand { Tag = [new(1), new(2), new(3)] });

        var site = Assert.IsType<Site>(Assert.Single(said.Output));
        Assert.Equal(1, site.Id);
        Assert.False(site.IsComplete);
        Assert.Equal(dashboard.Address, site.Dashboard);
    }

    [Fact]
    public async Task Gets_the_sites_of_a_client_and_of_a_cost()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/1/sites", "v2/clients-sites").Answering("GET costs/1/sites", "v2/costs-sites");

        var ofClient = await dashboard.Run(new GetSiteCommand { Client = [new(1)] });
        var ofCost = await dashboard.Run(new GetSiteCommand { Cost = [new(1)] });

        Assert.Equal([1, 2], ofClient.Output.Cast<Site>().Select(site => site.Id));
        Assert.NotEmpty(ofCost.Output);
    }

    [Fact]
    public async Task Reads_the_detailed_form_from_the_sites_own_rows()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/1/sites", "v2/clients-sites").Answering("GET sites", "v2/sites");

        var said = await dashboard.Run(new GetSiteCommand { Client = [new(1)], Query = { Detailed = true } });

        Assert.Equal("include=1,2", dashboard.AskedOnce("GET sites").Query);
        Assert.All(said.Output, site => Assert.True(((Site)site).IsComplete));
    }

    [Fact]
    public async Task Counts_all_sites_or_those_of_a_client()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", "v2/sites-count").Answering("GET clients/1/sites/count", "v2/clients-sites-count");

        var all = await dashboard.Run(new GetSiteCommand { Count = true });
        var ofClient = await dashboard.Run(new GetSiteCommand { Client = [new(1)], Count = true });

        Assert.Equal(3, Assert.Single(all.Output));
        Assert.Equal(2, Assert.Single(ofClient.Output));
    }

    [Fact]
    public async Task Keeps_going_when_one_tag_is_missing()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/9/sites", "v2/err-tags-get-unknown").Answering("GET tags/1/sites", "v2/tags-sites");

        var said = await dashboard.Run(new GetSiteCommand { Tag = [new(9), new(1)] });

        Assert.Equal("TagNotFound", Assert.Single(said.Errors).Id);
        Assert.Single(said.Output);
    }
}
