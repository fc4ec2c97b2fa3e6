using System.Collections;
using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Batch;

public class InvokeBatchCommandTests
{
    [Fact]
    public async Task Reads_a_batch_of_clients()
    {
        var dashboard = new FakeDashboard().Answering("POST clients/batch", "v2/clients-batch");

        var said = await dashboard.Run(new InvokeBatchCommand { Resource = BatchResource.Clients, Item = new Hashtable { ["create"] = Table("name", "one") } });

        Assert.NotEmpty(said.Output);
        Assert.Equal("""{"create":[{"name":"one"}]}""", dashboard.AskedOnce("POST clients/batch").Body);
    }

    [Fact]
    public async Task Uses_the_route_of_the_resource()
    {
        var dashboard = new FakeDashboard().Answering("POST tags/batch", "v2/tags-batch");

        var said = await dashboard.Run(new InvokeBatchCommand
        {
            Resource = BatchResource.Tags,
            Item = new Hashtable { ["create"] = new object[] { Table("name", "b1"), Table("name", "b1") }, ["update"] = Table("id", 1, "name", "upd"), ["delete"] = 99999 },
        });

        var results = said.Output.Cast<BatchResult>().ToList();
        Assert.Equal([4, 5], results.Where(result => result.Action == "create").Select(result => result.ItemId));
        Assert.True(results.Single(result => result.Action == "update").Succeeded);
        var failed = results.Single(result => result.Action == "delete");
        Assert.Equal((false, "mainwp_rest_invalid_tag_id"), (failed.Succeeded, failed.Code));
        Assert.Single(said.Errors);
        var sent = JsonNode.Parse(dashboard.AskedOnce("POST tags/batch").Body)!;
        Assert.Equal("[99999]", sent["delete"]!.ToJsonString());
        Assert.Equal(2, sent["create"]!.AsArray().Count);
    }

    [Fact]
    public async Task Uses_the_global_route_without_one()
    {
        var dashboard = new FakeDashboard().Answering("POST batch", "v2/batch");

        var said = await dashboard.Run(new InvokeBatchCommand { Item = new Hashtable { ["sites"] = Table("sync", 1), ["tags"] = Table("create", Table("name", "g1")) } });

        Assert.Empty(said.Errors);
        Assert.Equal([1, 6], said.Output.Cast<BatchResult>().Select(result => result.ItemId).Order());
        Assert.Equal("[1]", JsonNode.Parse(dashboard.AskedOnce("POST batch").Body)!["sites"]!["sync"]!.ToJsonString());
    }

    public static TheoryData<BatchResource?, Hashtable> Refused() => new()
    {
        { null, Table("tags", Table("delete", 5)) },
        { null, Table("sites", Table("update", Table("id", 1))) },
        { null, Table("costs", Table("create", Table("name", "x"))) },
        { null, Table("updates", Table("create", Table("name", "x"))) },
        { null, Table("monitors", Table("create", Table("name", "x"))) },
        { null, Table("tags", 5) },
        { BatchResource.Tags, Table("sync", 5) },
        { BatchResource.Tags, Table("create", Table("Id", 5, "name", "x")) },
        { BatchResource.Tags, Table("update", Table("name", "x")) },
        { BatchResource.Tags, Table("delete", 0) },
        { BatchResource.Tags, Table("delete", "all") },
        { BatchResource.Tags, Table("delete", 3_000_000_000L) },
        { BatchResource.Tags, Table("delete", null) },
        { BatchResource.Tags, [] },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_the_server_would_leave_undone_is_refused_and_nothing_is_sent(BatchResource? resource, Hashtable items)
    {
        var dashboard = new FakeDashboard();

        var refusal = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new InvokeBatchCommand { Resource = resource, Item = items }));

        Assert.Equal(ErrorKind.InvalidArgument, refusal.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task More_than_a_hundred_items_go_in_several_requests()
    {
        var dashboard = new FakeDashboard().Answering("POST tags/batch", 200, """{"delete":[{"success":1}]}""");

        var said = await dashboard.Run(new InvokeBatchCommand { Resource = BatchResource.Tags, Item = Table("delete", Enumerable.Range(1, 201).ToArray()) });

        var sent = dashboard.Asked("POST tags/batch").Select(request => JsonNode.Parse(request.Body)!["delete"]!.AsArray().Count);
        Assert.Equal([100, 100, 1], sent);
        Assert.Equal(201, said.Output.Count);
        Assert.Equal(198, said.Errors.Count);
    }

    [Fact]
    public async Task A_server_with_a_lower_limit_says_so()
    {
        var dashboard = new FakeDashboard().Answering("POST tags/batch", "v2/err-batch-too-many");

        var refusal = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new InvokeBatchCommand { Resource = BatchResource.Tags, Item = Table("delete", 1) }));

        Assert.Equal(ErrorKind.TooLarge, refusal.Kind);
    }

    [Fact]
    public async Task An_update_of_sites_keeps_their_client()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, """{"success":1,"data":[{"id":"4","client_id":"7"}]}""").Answering("POST sites/batch", 200, """{"update":[{"success":1},{"success":1}]}""");

        await dashboard.Run(new InvokeBatchCommand { Resource = BatchResource.Sites, Item = Table("update", new object[] { Table("id", 4, "name", "x"), Table("id", 5, "client_id", 2) }) });

        var sent = JsonNode.Parse(dashboard.AskedOnce("POST sites/batch").Body)!["update"]!;
        Assert.Equal(7, (int?)sent[0]!["client_id"]);
        Assert.Equal(2, (int?)sent[1]!["client_id"]);
        Assert.Contains("include=4&", dashboard.AskedOnce("GET sites").Query);
    }

    [Fact]
    public async Task An_update_of_costs_keeps_what_it_does_not_name()
    {
        var dashboard = new FakeDashboard().Answering("GET costs/1", "v2/costs-get").Answering("POST costs/batch", 200, """{"update":[{"success":1}]}""");

        await dashboard.Run(new InvokeBatchCommand { Resource = BatchResource.Costs, Item = Table("update", Table("id", 1, "price", 20, "clients", new[] { 3 })) });

        var sent = (JsonObject)JsonNode.Parse(dashboard.AskedOnce("POST costs/batch").Body)!["update"]![0]!;
        Assert.Equal(20, (int?)sent["price"]);
        Assert.Equal("Hosting", (string?)sent["name"]);
        Assert.Equal("active", (string?)sent["cost_tracker_status"]);
        Assert.Equal("[3]", sent["clients"]!.ToJsonString());
        Assert.False(sent.ContainsKey("sites"));
    }

    [Fact]
    public async Task Asks_once_for_the_whole_batch()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new InvokeBatchCommand { Resource = BatchResource.Tags, Item = Table("delete", new[] { 1, 2 }) }, new RecordingPipeline { Answer = _ => false });

        Assert.Equal("Batch: delete 2 tags: https://dashboard.example/", Assert.Single(said.Questions));
        Assert.Empty(dashboard.Requests);
    }

    private static Hashtable Table(params object?[] pairs)
    {
        var table = new Hashtable();
        for (var i = 0; i < pairs.Length; i += 2)
            table[pairs[i]!] = pairs[i + 1];
        return table;
    }
}
