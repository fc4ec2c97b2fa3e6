using MainWp.Http;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Client.Http.Sent;

namespace MainWp.Tests.Client.Http;

public class RedirectTests
{
    private static readonly Request Read = Request.Get("sites/count");
    private static readonly Request Change = Request.Post("sites/7/sync");

    [Theory]
    [InlineData("https://elsewhere.example/wp-json/mainwp/v2/sites/count")]
    [InlineData("http://dashboard.example/wp-json/mainwp/v2/sites/count")]
    [InlineData("https://dashboard.example:8443/wp-json/mainwp/v2/sites/count")]
    [InlineData("//elsewhere.example/")]
    public async Task Credentials_do_not_follow_to_another_host(string target)
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", 301, change: response => response.Headers.Location = new Uri(target, UriKind.RelativeOrAbsolute));

        var failure = await Failing(dashboard, Read);

        Assert.Equal(ErrorKind.Redirected, failure.Kind);
        Assert.Single(dashboard.Requests);
    }

    [Fact]
    public async Task Follows_a_redirect_of_the_same_host_for_reads_only()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites/count", 301, change: response => response.Headers.Location = new Uri("/wp-json/mainwp/v2/sites/count/", UriKind.Relative))
            .Answering("GET sites/count/", "v2/sites-count")
            .Answering("POST sites/7/sync", 307, change: response => response.Headers.Location = new Uri("/wp-json/mainwp/v2/sites/7/sync/", UriKind.Relative));

        await Sending(dashboard, Read);

        Assert.Equal(ErrorKind.Redirected, (await Failing(dashboard, Change)).Kind);
    }

    [Fact]
    public async Task An_endless_redirect_ends()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", 302, change: response => response.Headers.Location = new Uri("/wp-json/mainwp/v2/sites/count", UriKind.Relative));

        Assert.Equal(ErrorKind.Redirected, (await Failing(dashboard, Read)).Kind);
    }
}
