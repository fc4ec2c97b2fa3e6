using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>What every ability takes as input, as it was seen on a real dashboard.</summary>
public sealed class AbilityInputTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.5")]
    [InlineData("%201")]
    [InlineData("1e0")]
    [InlineData("https://shop.acme.test/")]
    [InlineData("shop.acme.test/")]
    [InlineData("shop.acme.test")]
    [InlineData("http://shop.acme.test/")]
    [InlineData("HTTP://shop.acme.test")]
    [InlineData("www.shop.acme.test")]
    [InlineData("https://www.shop.acme.test/")]
    public async Task A_site_is_named_by_number_or_by_its_address_in_any_spelling(string reference)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.CallAsync("GET", "get-site", $"input[site_id_or_domain]={reference}");
        var (_, listed) = await asker.CallAsync("GET", "list-updates", $"input[site_ids_or_domains][]={reference}");

        Assert.Equal((200, 1), (status, body!["id"]!.GetValue<int>()));
        Assert.Empty(listed!["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("university.test")]
    [InlineData("university.test/botany/")]
    [InlineData("99")]
    [InlineData("nope.test")]
    public async Task A_name_that_no_site_has_is_forbidden(string reference)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.CallAsync("GET", "get-site", $"input[site_id_or_domain]={reference}");

        Assert.Equal((403, "mainwp_site_not_found"), (status, body!["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("GET", "get-site", "input[site_id_or_domain]=1&input[include_stats]=", 400)]
    [InlineData("GET", "get-site", "input[site_id_or_domain]=1&input[include_stats]=1", 200)]
    [InlineData("GET", "get-site-plugins", "input[site_id_or_domain]=1&input[has_update]=", 400)]
    [InlineData("GET", "list-sites", "input=", 200)]
    [InlineData("GET", "list-updates", "input=", 200)]
    [InlineData("GET", "get-sites-basic", "input[]=x", 200)]
    [InlineData("GET", "list-clients", "input[]=x", 200)]
    [InlineData("GET", "list-sites", "input[page]=2.0", 200)]
    [InlineData("GET", "list-sites", "input[page]=%201", 200)]
    [InlineData("GET", "list-sites", "input[page]=1.5", 400)]
    [InlineData("GET", "list-sites", "input[page]=one", 400)]
    [InlineData("GET", "list-updates", "input[site_ids_or_domains][a]=1", 400)]
    [InlineData("GET", "list-ignored-updates", "input[site_ids_or_domains][a]=1", 400)]
    [InlineData("GET", "list-updates", "input[site_ids_or_domains][3]=1", 200)]
    [InlineData("GET", "list-updates", "input[site_ids_or_domains]=1,2", 200)]
    [InlineData("POST", "add-tag", "{\"name\":\"\"}", 400)]
    [InlineData("POST", "activate-site-plugins", "{\"site_id_or_domain\":1,\"plugins\":[]}", 400)]
    [InlineData("POST", "add-client", "{\"name\":\"Y\",\"client_email\":\"nomail\"}", 400)]
    [InlineData("POST", "add-client", "{\"name\":\"Y\",\"client_email\":\"y@example.test\"}", 200)]
    public async Task Is_as_lenient_and_as_strict_as_WordPress(string method, string ability, string input, int expected)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.CallAsync(method, ability, input);

        Assert.Equal(expected, status);
        if (expected == 400)
            Assert.Equal("ability_invalid_input", body!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("DELETE", "delete-tag", "input[tag_id]=999", 404, "mainwp_tag_not_found")]
    [InlineData("DELETE", "delete-tag", "input[tag_id]=999&input[confirm]=true&input[dry_run]=true", 400, "mainwp_invalid_input")]
    [InlineData("DELETE", "delete-tag", "input[tag_id]=1", 400, "mainwp_confirmation_required")]
    [InlineData("POST", "delete-client", "{\"client_id_or_email\":999,\"confirm\":true,\"dry_run\":true}", 400, "mainwp_invalid_input")]
    [InlineData("POST", "delete-client", "{\"client_id_or_email\":999}", 404, "mainwp_client_not_found")]
    [InlineData("POST", "add-client", "{\"name\":\"\"}", 400, "mainwp_invalid_input")]
    [InlineData("POST", "add-client", "{\"name\":\"X\",\"client_email\":\"office@acme.test\"}", 500, "mainwp_client_creation_failed")]
    [InlineData("POST", "add-tag", "{\"name\":\"production\"}", 400, "mainwp_already_exists")]
    [InlineData("POST", "update-tag", "{\"tag_id\":2,\"name\":\"production\"}", 400, "mainwp_already_exists")]
    [InlineData("POST", "add-site", "{\"url\":\"nourl\",\"name\":\"N\",\"admin_username\":\"a\"}", 400, "mainwp_invalid_url")]
    [InlineData("POST", "suspend-sites", "{\"site_ids_or_domains\":[\"nope.test\"]}", 404, "mainwp_site_not_found")]
    [InlineData("POST", "check-sites", "{\"site_ids_or_domains\":[\"nope.test\"]}", 404, "mainwp_site_not_found")]
    public async Task Refuses_in_the_order_of_the_server(string method, string ability, string input, int expected, string code)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.CallAsync(method, ability, input);

        Assert.Equal((expected, code), (status, body!["code"]!.GetValue<string>()));
    }
}
