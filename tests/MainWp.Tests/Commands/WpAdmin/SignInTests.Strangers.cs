using System.Collections;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

/// <summary>What others get of a sign-in, and what comes from others.</summary>
public partial class SignInTests
{
    [Fact]
    public async Task Headers_for_the_service_do_not_go_to_a_token_endpoint_elsewhere()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await using var other = await WpAdminBench.StartAsync();
        bench.Paste = address =>
        {
            using var visitor = new WebVisitor();
            return visitor.DecideAsync(address, "allow").GetAwaiter().GetResult().AbsoluteUri;
        };

        await Assert.ThrowsAsync<MainWpException>(() => bench.SignInAsync(request =>
        {
            request.IsDeviceOnly = true;
            request.TokenUri = new Uri(other.Service.Address, "oauth/token");
            request.Network.Headers = new Hashtable { ["X-Front"] = "marker" };
        }));
        await bench.SignInAsync(request =>
        {
            request.IsDeviceOnly = true;
            request.Network.Headers = new Hashtable { ["X-Front"] = "marker" };
        });

        Assert.False(Assert.Single(other.Service.Requests.All).Headers.ContainsKey("X-Front"));
        Assert.Equal("marker", bench.Service.Requests.All.Single(request => request.Path == "/oauth/token").Headers["X-Front"]);
    }

    [Fact]
    public async Task A_code_that_gets_no_tokens_is_waited_past()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var status = 0;
        bench.Person = async address =>
        {
            using var visitor = new WebVisitor();
            var asked = QueryText.Read(address.Query.TrimStart('?'));
            status = (int)(await visitor.GoAsync(new Uri($"{asked["redirect_uri"]}?code=marker&state={asked["state"]}"))).Status;
            await visitor.GoAsync(await visitor.DecideAsync(address, "allow"));
        };

        var session = await bench.SignInAsync();

        Assert.True(session.CanRefresh);
        Assert.Equal(403, status);
        Assert.Contains("keeps waiting", Assert.Single(bench.Said.Warnings));
    }
}
