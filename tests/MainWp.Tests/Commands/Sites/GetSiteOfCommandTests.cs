using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class GetSiteOfCommandTests
{
    [Fact]
    public async Task Gets_the_sites_of_tags_each_once()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/1/sites", "v2/tags-sites").Answering("GET tags/2/sites", "v2/tags-sites").Answering("GET tags/3/sites", "v2/tags-sites-empty").Answering("GET sites", "v2/sites");

        var said = await dashboard.Run(new GetSiteCommand { Tag = [new(1), new(2), new(3)] });

        var site = Assert.IsType<Site>(Assert.Single(said.Output));
        Assert.Equal(1, site.Id);
        Assert.Equal($"include=1&_fields={Site.Fields}", dashboard.AskedOnce("GET sites").Query);
        Assert.Equal(dashboard.Address, site.Dashboard);
    }

    [Fact]
    public async Task Each_site_of_a_request_that_fails_is_an_error()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 500, """{"code":"broken","message":"weg"}""");

        var said = await dashboard.Run(new GetSiteCommand { Site = [new(1), new(2)] });

        Assert.Equal(2, said.Errors.Count);
    }

    [Fact]
    public async Task Gets_the_sites_of_a_client_and_of_a_cost()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/1/sites", "v2/clients-sites").Answering("GET costs/1/sites", "v2/costs-sites").Answering("GET sites", "v2/sites");

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
        var site = Assert.IsType<SiteDetail>(said.Output[0]);
        Assert.Equal("akismet/akismet.php", site.Plugins[0].Slug);
        Assert.True(site.Plugins[0].Version < site.Plugins[0].UpdateVersion);
        Assert.Equal((1, "Child 1"), (site.Plugins[0].SiteId, site.Plugins[0].SiteName));
        Assert.Equal("realwp-theme", site.Themes[0].Slug);
        Assert.Equal(("Hello world!", 1), (site.RecentPosts[0].Title, site.RecentPosts[0].SiteId));
        Assert.Equal("Sample Page", site.RecentPages[0].Title);
        Assert.Equal("A WordPress Commenter", site.RecentComments[0].Author);
        Assert.Equal("Uncategorized", site.Categories.ToString());
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
        var dashboard = new FakeDashboard().Answering("GET tags/9/sites", "v2/err-tags-get-unknown").Answering("GET tags/1/sites", "v2/tags-sites").Answering("GET sites", "v2/sites");

        var said = await dashboard.Run(new GetSiteCommand { Tag = [new(9), new(1)] });

        Assert.Equal("TagNotFound", Assert.Single(said.Errors).Id);
        Assert.Single(said.Output);
    }
}
