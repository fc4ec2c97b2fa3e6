using MainWp.Http;

namespace MainWp.Tests.Client.Requests;

public class RoutePathTests
{
    private static readonly Uri Dashboard = new("https://dashboard.example/fleet/");

    [Theory]
    [InlineData("sites/7", "mainwp/v2/sites/7", "ApiKey")]
    [InlineData("/sites/7/", "mainwp/v2/sites/7", "ApiKey")]
    [InlineData("/wp-json/mainwp/v2/sites", "mainwp/v2/sites", "ApiKey")]
    [InlineData("mainwp/v1/sites/all-sites", "mainwp/v1/sites/all-sites", "LegacyKey")]
    [InlineData("MainWP/v2/tags", "mainwp/v2/tags", "ApiKey")]
    [InlineData("mainwp-reports/v1/list", "mainwp-reports/v1/list", "ApiKey")]
    [InlineData("wp/v2/users/me", "wp/v2/users/me", "ApplicationPassword")]
    [InlineData("wp-abilities/v1/abilities", "wp-abilities/v1/abilities", "ApplicationPassword")]
    [InlineData("oembed/1.0", "oembed/1.0", "ApplicationPassword")]
    [InlineData("wc/v3/orders", "wc/v3/orders", "ApplicationPassword")]
    [InlineData("", "", "Open")]
    [InlineData("/wp-json/", "", "Open")]
    [InlineData("https://dashboard.example/fleet/wp-json/mainwp/v2/sites", "mainwp/v2/sites", "ApiKey")]
    [InlineData("https://dashboard.example/fleet/wp-json", "", "Open")]
    [InlineData("sites/münchen.example", "mainwp/v2/sites/m%C3%BCnchen.example", "ApiKey")]
    public void Finds_route_and_credential(string given, string route, string door)
    {
        var path = RoutePath.Parse(given, Dashboard);

        Assert.Equal(route, path.Route);
        Assert.Equal(door, path.RequiredCredential.ToString());
    }

    [Theory]
    [InlineData("https://elsewhere.example/wp-json/mainwp/v2/sites")]
    [InlineData("http://dashboard.example/fleet/wp-json/mainwp/v2/sites")]
    [InlineData("https://dashboard.example:8443/fleet/wp-json/mainwp/v2/sites")]
    [InlineData("https://user@dashboard.example/fleet/wp-json/mainwp/v2/sites")]
    [InlineData("https://dashboard.example/other/wp-json/mainwp/v2/sites")]
    [InlineData("https://dashboard.example/fleet/wp-admin/")]
    [InlineData("//elsewhere.example/wp-json")]
    [InlineData("mainwp/v2/../../../wp-admin")]
    [InlineData("mainwp/v2/%2e%2e/%2E%2e/wp-admin")]
    [InlineData("..\\wp-admin")]
    [InlineData("ftp://dashboard.example/wp-json")]
    public void Leads_nowhere_else(string given) =>
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => RoutePath.Parse(given, Dashboard)).Kind);

    [Fact]
    public void Reads_a_query_in_the_route()
    {
        var path = RoutePath.Parse("sites?search=a+b%26c&page=2", Dashboard);

        Assert.Equal([("search", "a b&c"), ("page", "2")], path.Query);
    }

    [Fact]
    public void Makes_an_address_below_the_dashboard()
    {
        var path = RoutePath.Parse("sites/7", Dashboard);

        Assert.Equal("https://dashboard.example/fleet/wp-json/mainwp/v2/sites/7", new Request(HttpMethod.Get, path.Route).ToUri(Dashboard, "wp-json/").AbsoluteUri);
    }
}
