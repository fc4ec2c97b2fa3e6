using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>What the abilities change and answer, as the plugin's source has it.</summary>
public sealed class AbilityChangeTests
{
    [Fact]
    public async Task A_client_keeps_its_name_and_nothing_is_written_under_anothers_address()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var taken = await asker.CallAsync("POST", "update-client", "{\"client_id_or_email\":2,\"client_email\":\"office@acme.test\",\"city\":\"Bern\"}");
        var unnamed = await asker.CallAsync("POST", "update-client", "{\"client_id_or_email\":3,\"name\":\"\",\"city\":\"Bern\"}");

        Assert.Equal((200, 200), (taken.Status, unnamed.Status));
        Assert.Equal(("web@university.test", ""), (dashboard.Clients.Find(2)!.Email, dashboard.Clients.Find(2)!["city"]));
        Assert.Equal(("Müller &amp; Söhne", "Bern"), (dashboard.Clients.Find(3)!.Name, dashboard.Clients.Find(3)!["city"]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 0)]
    public async Task Deleting_a_client_warns_of_its_sites(int client, int warnings)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.CallAsync("POST", "delete-client", $"{{\"client_id_or_email\":{client},\"dry_run\":true}}");

        Assert.Equal(warnings, body!["warnings"]!.AsArray().Count);
    }

    [Fact]
    public async Task Deleting_a_site_says_that_it_was_no_trial()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.CallAsync("POST", "delete-site", "{\"site_id_or_domain\":12,\"confirm\":true}");

        Assert.Equal(["deleted", "dry_run", "site", "warnings", "would_affect"], body!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_would_be_deleted_is_all_that_was_asked_for()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        const string Slugs = "\"site_id_or_domain\":1,\"plugins\":[\"seo-compass/seo-compass.php\",\"event-calendar/event-calendar.php\",\"nope/nope.php\"]";

        var (_, trial) = await asker.CallAsync("POST", "delete-site-plugins", $"{{{Slugs},\"dry_run\":true}}");
        var (_, done) = await asker.CallAsync("POST", "delete-site-plugins", $"{{{Slugs},\"confirm\":true}}");

        Assert.Equal((3, 3, 1), (trial!["count"]!.GetValue<int>(), trial["would_affect"]!.AsArray().Count, trial["warnings"]!.AsArray().Count));
        Assert.Equal("{\"slug\":\"nope/nope.php\",\"name\":\"nope/nope.php\",\"version\":\"\",\"active\":false,\"has_update\":false,\"update_version\":null}", trial["would_affect"]![2]!.ToJsonString());
        Assert.Equal((false, 1, 2), (done!["dry_run"]!.GetValue<bool>(), done["count"]!.GetValue<int>(), done["errors"]!.AsArray().Count));
        Assert.Equal("mainwp_deletion_failed", done["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_child_reports_success_for_a_plugin_that_it_does_not_have()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, known) = await asker.CallAsync("POST", "deactivate-site-plugins", "{\"site_id_or_domain\":1,\"plugins\":[\"nope/nope.php\"]}");
        var (_, deaf) = await asker.CallAsync("POST", "activate-site-plugins", "{\"site_id_or_domain\":10,\"plugins\":[\"hello.php\"]}");
        var (status, theme) = await asker.CallAsync("POST", "activate-site-theme", "{\"site_id_or_domain\":1,\"theme\":\"nope\"}");

        Assert.Equal("nope/nope.php", known!["deactivated"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("mainwp_activation_failed", deaf!["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal((200, "nope"), (status, theme!["theme"]!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("suspend-site", 1)]
    [InlineData("unsuspend-site", 9)]
    [InlineData("reconnect-site", 8)]
    [InlineData("disconnect-site", 10)]
    public async Task A_changed_site_comes_as_a_whole_record(string ability, int site)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.CallAsync("POST", ability, $"{{\"site_id_or_domain\":{site}}}");

        Assert.Equal((200, 11), (status, body!["site"]!.AsObject().Count));
    }

    [Fact]
    public async Task Disconnecting_is_a_mark_that_the_child_is_not_asked_for()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        await asker.CallAsync("POST", "disconnect-site", "{\"site_id_or_domain\":10}");

        Assert.Equal("disconnected", dashboard.Sites[10].Status);
    }

    [Fact]
    public async Task Batches_that_are_done_at_once_say_nothing_of_a_queue()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, looked) = await asker.CallAsync("POST", "check-sites", "{\"site_ids_or_domains\":[1,10]}");
        var (_, joined) = await asker.CallAsync("POST", "reconnect-sites", "{\"site_ids_or_domains\":[10]}");

        Assert.False(looked!.AsObject().ContainsKey("queued"));
        Assert.Equal(["{\"online\":true,\"http_code\":200}", "{\"online\":false,\"http_code\":0}"], looked["checked"]!.AsArray().Select(row => row!["status"]!.ToJsonString()));
        var error = Assert.Single(joined!["errors"]!.AsArray());
        Assert.Equal(("https://gone-fishing.test/", "mainwp_reconnect_failed"), (error!["identifier"]!.GetValue<string>(), error["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Updates_that_are_not_pending_are_no_error()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.CallAsync("POST", "update-site-plugins", "{\"site_id_or_domain\":3,\"slugs\":[\"nope/n.php\"]}");

        Assert.Equal(200, status);
        Assert.Equal("{\"updated\":[],\"errors\":[],\"summary\":{\"total_updated\":0,\"total_errors\":0}}", body!.ToJsonString());
    }

    [Fact]
    public async Task Suspended_sites_are_updated_too()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 250 });
        using var asker = new Asker(dashboard);

        var (_, one) = await asker.CallAsync("POST", "run-updates", "{\"site_ids_or_domains\":[9]}");
        var (_, all) = await asker.CallAsync("POST", "update-all", "{}");

        Assert.NotEmpty(one!["updated"]!.AsArray());
        Assert.Equal(250, all!["updates_queued"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_job_rounds_names_what_is_gone_and_what_took_too_long()
    {
        var clock = new ManualTime();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 201, Time = clock });
        using var asker = new Asker(dashboard);
        var (_, queued) = await asker.CallAsync("POST", "sync-sites", "{}");
        dashboard.Sites.Remove(dashboard.Sites[1]);
        clock.Advance(TimeSpan.FromSeconds(61));

        var status = (JsonNode)(await asker.CallAsync("GET", "get-batch-job-status", $"input[job_id]={queued!["job_id"]!.GetValue<string>()}")).Body!;

        Assert.Equal(10, status["progress"]!.GetValue<int>());
        Assert.Contains(status["errors"]!.AsArray(), error => error!["site_id"]!.GetValue<int>() == 1 && error["code"]!.GetValue<string>() == "site_not_found");
    }
}
