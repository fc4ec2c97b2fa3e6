using System.Net;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WpAdmin;

namespace EmulatorTests;

/// <summary>Both services are for this machine alone, and nothing that opens them is the same twice.</summary>
public sealed class LoopbackHostTests
{
    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost", 200)]
    [InlineData("site-7.localhost", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("rebound.example", 421)]
    [InlineData("192.0.2.1", 421)]
    public async Task Answers_under_its_own_names_only(string host, int expected)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        await using var service = await EmulatedWpAdmin.StartAsync();
        using var client = new HttpClient();

        foreach (var address in new[] { new Uri(dashboard.Address, "wp-json/"), new Uri(service.Address, "oauth/authorize") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = $"{host}:{address.Port}";
            using var response = await client.SendAsync(request);
            Assert.Equal(expected == 421, response.StatusCode == HttpStatusCode.MisdirectedRequest);
        }

        Assert.Equal(expected == 421 ? 0 : 1, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Keys_are_new_with_every_service()
    {
        await using var one = await EmulatedWpAdmin.StartAsync();
        await using var two = await EmulatedWpAdmin.StartAsync();

        Assert.NotEqual(one.Key, two.Key);
        Assert.Equal(5, one.State.Keys.Select(key => key.Secret).Distinct().Count());
        Assert.All(one.State.Keys, key => Assert.Matches("^wp_live_sk_[a-z0-9]{31}$", key.Secret));
    }
}
