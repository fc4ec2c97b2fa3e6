using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Costs;

public class CostCommandTests
{
    [Fact]
    public async Task The_two_shapes_of_a_cost_are_one_type()
    {
        var dashboard = new FakeDashboard().Answering("GET costs", "v2/costs").Answering("GET costs/1", "v2/costs-get");

        var row = Assert.IsType<Cost>(Assert.Single((await dashboard.Run(new GetCostCommand())).Output));
        var whole = Assert.IsType<CostDetail>(Assert.Single((await dashboard.Run(new GetCostCommand { Cost = [new(1)] })).Output));

        foreach (var cost in new Cost[] { row, whole })
        {
            Assert.Equal((1, "Hosting", 12.5m, CostPaymentType.Subscription, CostStatus.Active, CostRenewal.Monthly), (cost.Id, cost.Name, cost.Price, cost.PaymentType, cost.Status, cost.Renewal));
            Assert.Equal(new DateTime(2026, 11, 1), cost.LastRenewal);
            Assert.Equal(new DateTime(2026, 12, 1), cost.NextRenewal);
            Assert.Null(cost.LastAlert);
            Assert.Equal([1], cost.SiteIds);
            Assert.Empty(cost.TagIds);
            Assert.Equal("12.5", cost.Price!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        Assert.Equal("#123456", whole.Color);
    }

    [Fact]
    public async Task The_costs_of_a_client_are_also_those_of_its_sites_and_of_their_tags()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/5/costs", "v2/clients-costs").Answering("GET clients/5/sites", 200, """{"success":1,"data":[{"id":"1","name":"One"}]}""")
            .Answering("GET sites", 200, """{"success":1,"data":[{"id":"1","tags":{"7":"shop"}}]}""")
            .Answering("GET costs", 200, """{"success":1,"data":{"1":{"id":1,"name":"Hosting","type":"subscription","price":"120","renewal_type":"yearly","sites":"[1]"},"2":{"id":2,"name":"Theme","type":"lifetime","price":"60","groups":"[7]"},"3":{"id":3,"name":"Other","sites":"[2]"}}}""");

        var costs = (await dashboard.Run(new GetCostCommand { Client = [new(5)] })).Output.Cast<Cost>().ToList();

        Assert.Equal(["Hosting", "Theme"], costs.Select(cost => cost.Name));
        Assert.Equal([10m, null], costs.Select(cost => cost.MonthlyPrice));
    }

    [Fact]
    public async Task An_edit_sends_everything_that_it_does_not_change()
    {
        var dashboard = new FakeDashboard().Answering("GET costs/1", 200, Raw("[1,2]", "", @"a\\b", "frozen")).Answering("PUT costs/1/edit", "v2/costs-edit");

        var said = await dashboard.Run(new SetCostCommand { Cost = [new(1)], Price = 13 });

        Assert.Empty(said.Errors);
        var sent = JsonNode.Parse(dashboard.AskedOnce("PUT costs/1/edit").Body)!;
        Assert.Equal(
            """{"name":"Hosting","payment_type":"subscription","product_type":"hosting","license_type":"single_site","cost_tracker_status":"frozen","price":13,"payment_method":"paypal","renewal_type":"monthly","product_slug":"sl","url":"https://x.example/","icon_hidden":"deficon:folder","product_color":"#123456","last_renewal":"2026-11-01 00:00:00","note":"a\\\\b","sites":[1,2]}""",
            sent.ToJsonString());
    }

    [Fact]
    public async Task The_answer_of_an_edit_is_the_cost_before_it_and_is_not_given()
    {
        var dashboard = new FakeDashboard().Answering("GET costs/1", "v2/costs-get").Answering("GET costs/1", 200, Raw("[1]", "", "", "active").Replace("Hosting", "New")).Answering("PUT costs/1/edit", "v2/costs-edit");

        var said = await dashboard.Run(new SetCostCommand { Cost = [new(1)], Name = "New", PassThru = true });

        Assert.Equal("New", Assert.IsType<CostDetail>(Assert.Single(said.Output)).Name);
    }

    [Fact]
    public async Task A_cost_of_sites_and_tags_loses_neither()
    {
        var dashboard = new FakeDashboard().Answering("GET costs/1", 200, Raw("[1]", "[4]", "", "active"));

        var said = await dashboard.Run(new SetCostCommand { Cost = [new(1)], Price = 13 });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("PUT costs/1/edit"));
    }

    [Fact]
    public async Task Makes_a_cost_with_a_list_of_numbers()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("POST costs/add", "v2/costs-add");

        var said = await dashboard.Run(new NewCostCommand { Name = "Hosting", Site = [new(1), new("2")], Price = 12.5m, LastRenewal = new DateTime(2026, 11, 1) });

        Assert.IsType<CostDetail>(Assert.Single(said.Output));
        var sent = (JsonObject)JsonNode.Parse(dashboard.AskedOnce("POST costs/add").Body)!;
        Assert.Equal("[1,2]", sent["sites"]!.ToJsonString());
        Assert.Equal("2026-11-01 00:00:00", (string?)sent["last_renewal"]);
        Assert.False(sent.ContainsKey("id"));
    }

    [Fact]
    public async Task Removes_what_it_finds_and_keeps_going()
    {
        var dashboard = new FakeDashboard().Answering("GET costs", "v2/costs").Answering("DELETE costs/1/remove", "v2/costs-remove").Answering("DELETE costs/9/remove", "v2/err-costs-get-unknown");

        var said = await dashboard.Run(new RemoveCostCommand { Cost = [new(9), new("hosting")], ThrottleLimit = 1 });

        Assert.Equal("CostNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("DELETE costs/1/remove");
    }

    [Fact]
    public async Task Gives_the_costs_of_sites_and_clients()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1/costs", "v2/sites-costs").Answering("GET sites/2/costs", "v2/sites-costs-none").Answering("GET clients/1/costs", "v2/clients-costs").Answering("GET clients/1/sites", 200, """{"success":1,"data":[]}""");

        var ofSites = await dashboard.Run(new GetCostCommand { Site = [new(1), new(2)] });
        var ofClients = await dashboard.Run(new GetCostCommand { Client = [new(1)] });

        Assert.Equal("Hosting 2", Assert.IsType<Cost>(Assert.Single(ofSites.Output)).Name);
        Assert.Empty(ofClients.Output);
        Assert.Empty(ofClients.Errors);
    }

    [Fact]
    public async Task Narrows_the_list()
    {
        var dashboard = new FakeDashboard().Answering("GET costs", "v2/costs-empty");

        await dashboard.Run(new GetCostCommand { Search = "x", Status = [CostStatus.PendingCancelation, CostStatus.Active], ProductType = ["hosting"], PaymentType = CostPaymentType.Lifetime });

        Assert.Equal("page=1&per_page=100&search=x&status=pending_cancelation,active&category=hosting&type=lifetime", dashboard.AskedOnce("GET costs").Query);
    }

    private static string Raw(string sites, string tags, string note, string status) =>
        $$$"""{"success":1,"data":{"id":"1","name":"Hosting","url":"https://x.example/","type":"subscription","product_type":"hosting","slug":"sl","license_type":"single_site","cost_status":"{{{status}}}","payment_method":"paypal","price":"12.50000000","renewal_type":"monthly","last_renewal":"1793491200","next_renewal":"1796083200","next_renewal_today":"0","last_alert":"0","cost_icon":"deficon:folder","cost_color":"#123456","sites":"{{{sites}}}","groups":"{{{tags}}}","clients":"","note":"{{{note}}}"}}""";
}
