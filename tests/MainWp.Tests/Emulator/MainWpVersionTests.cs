using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>What older versions of the plugin answer otherwise.</summary>
public sealed class MainWpVersionTests
{
    [Theory]
    [InlineData("5.4", "[]")]
    [InlineData("6.0.0", "[]")]
    [InlineData("6.0.11", "[]")]
    [InlineData("6.0.12", "{\"success\":1,\"total\":12,\"data\":[{\"id\":\"1\"}]}")]
    [InlineData("6.1.2", "{\"success\":1,\"total\":12,\"data\":[{\"id\":\"1\"}]}")]
    public async Task Asked_for_fields_the_envelope_is_lost_before_6_0_12(string version, string expected)
    {
        await using var dashboard = await StartAsync(version);
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.AskAsync("GET", "sites?page=1&per_page=1&_fields=id");

        Assert.Equal(200, status);
        Assert.Equal(expected, body!.ToJsonString().Replace("\"total\":1,", "\"total\":12,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Routes_other_than_those_of_sites_lose_it_to_this_day()
    {
        await using var dashboard = await StartAsync("6.1.2");
        using var asker = new Asker(dashboard);

        var (_, clients) = await asker.AskAsync("GET", "clients?_fields=id");
        var (_, named) = await asker.AskAsync("GET", "clients?_fields=success");

        Assert.Equal("[]", clients!.ToJsonString());
        Assert.Equal("{\"success\":1}", named!.ToJsonString());
    }

    [Theory]
    [InlineData("6.0", "POST")]
    [InlineData("6.0.1", "POST")]
    [InlineData("6.0.2", "GET")]
    public async Task Nine_abilities_that_read_were_declared_as_changes(string version, string method)
    {
        await using var dashboard = await StartAsync(version);
        using var asker = new Asker(dashboard);
        const string Run = "wp-json/wp-abilities/v1/abilities/mainwp/count-sites-v1/run";

        using var get = await asker.SendAsync("GET", Run);
        using var post = await asker.SendAsync("POST", Run, "{\"input\":{}}");

        Assert.Equal(method == "GET" ? (200, 405) : (405, 200), ((int)get.StatusCode, (int)post.StatusCode));
    }

    [Theory]
    [InlineData("5.4", 3)]
    [InlineData("6.0", 65)]
    public async Task MainWP_brings_its_abilities_from_6_0_on(string version, int count)
    {
        await using var dashboard = await StartAsync(version);
        using var asker = new Asker(dashboard);

        using var list = await asker.SendAsync("GET", "wp-json/wp-abilities/v1/abilities?per_page=100");

        Assert.Equal(count, JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray().Count);
    }

    [Theory]
    [InlineData("monitors")]
    [InlineData("rest-api/keys")]
    [InlineData("settings/general")]
    [InlineData("clients/fields")]
    public async Task Whole_groups_of_routes_came_with_6_0(string route)
    {
        await using var older = await StartAsync("5.4");
        await using var newer = await StartAsync("6.0");
        using var askOlder = new Asker(older);
        using var askNewer = new Asker(newer);

        Assert.Equal((404, 200), ((await askOlder.AskAsync("GET", route)).Status, (await askNewer.AskAsync("GET", route)).Status));
    }

    [Theory]
    [InlineData("6.1", 404)]
    [InlineData("6.1.1", 401)]
    public async Task Before_6_1_1_the_interface_goes_with_its_last_enabled_key(string version, int status)
    {
        await using var dashboard = await StartAsync(version);
        foreach (var key in dashboard.Keys.All.Where(key => key.Version == 2))
            key.IsActive = false;
        using var nobody = new HttpClient { BaseAddress = dashboard.Address };

        using var answer = await nobody.GetAsync("wp-json/mainwp/v2/sites/count");
        var index = await nobody.GetStringAsync("wp-json/?_fields=namespaces");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 401, index.Contains("mainwp\\/v2", StringComparison.Ordinal));
        Assert.Contains("mainwp\\/v1", index);
    }

    [Fact]
    public async Task Tags_cannot_be_read_before_6_0_and_are_made_all_the_same()
    {
        await using var dashboard = await StartAsync("5.4");
        using var asker = new Asker(dashboard);

        var (_, made) = await asker.AskAsync("POST", "tags/add", "{\"name\":\"new\"}");
        var (_, list) = await asker.AskAsync("GET", "tags");

        Assert.Equal((1, "[]"), (made!["success"]!.GetValue<int>(), made["data"]!.ToJsonString()));
        Assert.Equal("[]", list!["data"]!.ToJsonString());
        Assert.Contains(dashboard.Tags.All, tag => tag.Name == "new");
    }

    [Theory]
    [InlineData("6.0.1", "7.1", false)]
    [InlineData("6.0.1", "6.8", true)]
    [InlineData("6.0.2", "7.1", true)]
    public async Task One_site_is_empty_in_6_0_where_abilities_are(string version, string wordPress, bool isThere)
    {
        await using var dashboard = await StartAsync(version, wordPress);
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.AskAsync("GET", "sites/1");

        Assert.Equal(200, status);
        Assert.Equal(isThere, body!["data"] is JsonObject);
    }

    [Theory]
    [InlineData("6.0.2", 4)]
    [InlineData("6.0.4", 0)]
    public async Task The_client_of_a_site_is_written_from_6_0_4_on(string version, int expected)
    {
        await using var dashboard = await StartAsync(version);
        dashboard.Sites[1].ClientId = 4;
        using var asker = new Asker(dashboard);

        await asker.AskAsync("PUT", "sites/1/edit", "{\"name\":\"x\"}");

        Assert.Equal(expected, dashboard.Sites[1].ClientId);
    }

    [Theory]
    [InlineData("6.0.12", true)]
    [InlineData("6.1", false)]
    public async Task Rows_carried_a_password_before_6_1(string version, bool expected)
    {
        await using var dashboard = await StartAsync(version);
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("GET", "sites");

        Assert.Equal(expected, body!["data"]![5]!.AsObject().ContainsKey("http_pass"));
    }

    [Theory]
    [InlineData("6.0.8", false)]
    [InlineData("6.0.11", true)]
    public async Task Further_fields_can_be_asked_for_from_6_0_11_on(string version, bool expected)
    {
        await using var dashboard = await StartAsync(version);
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("GET", "sites?custom_fields=primary_lasttime_backup");

        Assert.Equal(expected, body!["data"]![0]!.AsObject().ContainsKey("primary_lasttime_backup"));
    }

    private static Task<EmulatedDashboard> StartAsync(string version, string wordPress = "7.1") =>
        EmulatedDashboard.StartAsync(new EmulatorOptions { MainWp = version, WordPress = wordPress });
}
