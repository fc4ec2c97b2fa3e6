using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>How the abilities list and are listed, as it was seen on a real dashboard.</summary>
public sealed class AbilityListTests
{
    [Fact]
    public async Task The_count_of_sites_with_updates_is_that_of_all_sites()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        dashboard.Sites[1].Pending.Clear();
        using var asker = new Asker(dashboard);

        var (_, ability) = await asker.CallAsync("GET", "list-sites", "input[status]=available_update");
        var (_, route) = await asker.AskAsync("GET", "sites?status=available_update");

        Assert.Equal((12, 11), (ability!["total"]!.GetValue<int>(), ability["items"]!.AsArray().Count));
        Assert.Equal((12, 11), (route!["total"]!.GetValue<int>(), route["data"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("input[tag_id]=99", 0, 12)]
    [InlineData("input[search]=1", 5, 5)]
    [InlineData("input[search]=%20shop%20", 1, 1)]
    [InlineData("input[search]=%20winter", 1, 1)]
    public async Task Sites_are_filtered_and_counted_each_in_its_own_way(string input, int total, int items)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.CallAsync("GET", "list-sites", input);

        Assert.Equal((total, items), (body!["total"]!.GetValue<int>(), body["items"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("list-sites", "")]
    [InlineData("get-sites-basic", "")]
    [InlineData("get-tag-sites", "input[tag_id]=1")]
    public async Task Sites_come_by_address(string ability, string input)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.CallAsync("GET", ability, input);

        var urls = body!["items"]!.AsArray().Select(item => item!["url"]!.GetValue<string>()).ToList();
        Assert.Equal(urls.Order(StringComparer.Ordinal), urls);
    }

    [Theory]
    [InlineData("list-updates")]
    [InlineData("list-ignored-updates")]
    public async Task A_site_that_is_not_there_is_an_error_row(string ability)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, unknown) = await asker.CallAsync("GET", ability, "input[site_ids_or_domains][]=99999");
        var (_, empty) = await asker.CallAsync("GET", ability, "input[site_ids_or_domains][]=");

        var row = Assert.Single(unknown!["errors"]!.AsArray());
        Assert.Equal((0, "99999"), (row!["site_id"]!.GetValue<int>(), row["site_url"]!.GetValue<string>()));
        Assert.Equal("", Assert.Single(empty!["errors"]!.AsArray())!["site_url"]!.GetValue<string>());
        Assert.Equal(0, empty["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_site_that_is_named_twice_comes_twice()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, once) = await asker.CallAsync("GET", "list-updates", "input[site_ids_or_domains][]=1");
        var (_, twice) = await asker.CallAsync("GET", "list-updates", "input[site_ids_or_domains][]=1&input[site_ids_or_domains][]=1");

        Assert.Equal(2 * once!["total"]!.GetValue<int>(), twice!["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("input[search]=office@", "Acme Ltd")]
    [InlineData("input[search]=2", "University")]
    [InlineData("", "Acme Ltd, Müller &amp; Söhne, University")]
    public async Task Clients_are_found_by_number_name_and_address_and_come_by_name(string input, string names)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.CallAsync("GET", "list-clients", input);

        Assert.Equal(names, string.Join(", ", body!["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>())));
    }

    [Fact]
    public async Task The_clients_of_a_tag_are_whole_records()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.CallAsync("GET", "get-tag-clients", "input[tag_id]=1");

        var client = body!["items"]![0]!.AsObject();
        Assert.True(client.ContainsKey("id") && client.ContainsKey("city") && !client.ContainsKey("client_id"));
    }

    [Theory]
    [InlineData("abilities?page=0", 400)]
    [InlineData("abilities?page=-1", 400)]
    [InlineData("abilities?page=x", 400)]
    [InlineData("categories?page=0", 400)]
    [InlineData("categories/X", 400)]
    [InlineData("categories/x", 404)]
    [InlineData("", 200)]
    public async Task Addresses_are_checked(string path, int expected)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        using var response = await asker.SendAsync("GET", $"wp-json/wp-abilities/v1/{path}");

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("abilities?namespace=mainwp", "62", "<~abilities?namespace=mainwp&page=2>; rel=\"next\"")]
    [InlineData("abilities?per_page=10&page=2", "65", "<~abilities?per_page=10&page=1>; rel=\"prev\", <~abilities?per_page=10&page=3>; rel=\"next\"")]
    public async Task Pages_are_counted_and_linked_in_one_header(string path, string total, string link)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        using var response = await asker.SendAsync("GET", $"wp-json/wp-abilities/v1/{path}");

        Assert.Equal(total, Assert.Single(response.Headers.GetValues("X-WP-Total")));
        Assert.Equal(link.Replace("~", $"{dashboard.Address}wp-json/wp-abilities/v1/", StringComparison.Ordinal), string.Join(", ", response.Headers.GetValues("Link")));
    }

    [Fact]
    public async Task Answers_are_written_as_PHP_writes_them()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        using var response = await asker.SendAsync("GET", "wp-json/wp-abilities/v1/abilities/mainwp/get-site-v1/run?input[site_id_or_domain]=2");

        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("https:\\/\\/baeckerei", text, StringComparison.Ordinal);
        Assert.Contains("B\\u00e4ckerei", text, StringComparison.Ordinal);
        Assert.All(text, character => Assert.InRange(character, ' ', '~'));
        Assert.Equal("Bäckerei Müller", JsonNode.Parse(text)!["name"]!.GetValue<string>());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
    }
}
