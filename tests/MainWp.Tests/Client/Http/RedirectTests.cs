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
    public async Task Learns_from_the_redirect_of_a_read_how_changes_are_sent()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites/count", 301, change: response => response.Headers.Location = new Uri("/wp-json/mainwp/v2/sites/count/", UriKind.Relative))
            .Answering("GET sites/count/", "v2/sites-count")
            .Answering("POST sites/7/sync/", 200, """{"success":1}""");
        var transport = new Transport(dashboard.Connection(), TransportLog.Silent);

        await transport.SendAsync(Read, default);
        await transport.SendAsync(Change, default);

        Assert.Equal(["GET sites/count", "GET sites/count/", "POST sites/7/sync/"], dashboard.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData(301, "/en/wp-json/mainwp/v2/sites/7/sync", "POST ../en/wp-json/mainwp/v2/sites/7/sync")]
    [InlineData(302, "/wp-json/mainwp/v2/sites/7/sync/", "POST sites/7/sync/")]
    [InlineData(307, "/elsewhere", "POST elsewhere")]
    [InlineData(308, "/elsewhere", "POST elsewhere")]
    public async Task A_change_follows_where_the_redirect_did_nothing(int status, string target, string line)
    {
        line = line.Replace("../", "");
        var dashboard = new FakeDashboard()
            .Answering("POST sites/7/sync", status, change: response => response.Headers.Location = new Uri(target, UriKind.Relative))
            .Answering(line, 200, """{"success":1}""");

        await Sending(dashboard, Change);

        Assert.Equal(["POST sites/7/sync", line], dashboard.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData(301, "/wp-login.php")]
    [InlineData(302, "/")]
    [InlineData(303, "/wp-json/mainwp/v2/sites")]
    public async Task A_change_does_not_follow_to_something_else(int status, string target)
    {
        var dashboard = new FakeDashboard().Answering("POST sites/7/sync", status, change: response => response.Headers.Location = new Uri(target, UriKind.Relative));

        Assert.Equal(ErrorKind.Redirected, (await Failing(dashboard, Change)).Kind);
        Assert.Single(dashboard.Requests);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Follows_five_redirects_and_not_the_sixth(int redirects)
    {
        var dashboard = new FakeDashboard();
        for (var hop = 0; hop < redirects; hop++)
        {
            var next = $"/wp-json/mainwp/v2/sites/count?hop={hop + 1}";
            dashboard.Answering("GET sites/count", 302, change: response => response.Headers.Location = new Uri(next, UriKind.Relative));
        }
        dashboard.Answering("GET sites/count", "v2/sites-count");

        if (redirects == 5)
            await Sending(dashboard, Read);
        else
            Assert.Equal(ErrorKind.Redirected, (await Failing(dashboard, Read)).Kind);

        Assert.Equal(6, dashboard.Requests.Count);
    }
}
