using System.Collections.Specialized;
using MainWp.PowerShell;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

public class GetAbilityCommandTests
{
    private const string List = "GET wp-abilities/v1/abilities";

    [Fact]
    public async Task Reads_all_pages_of_what_a_real_dashboard_sends()
    {
        var whole = Fixture.Read("wp/abilities").Body;
        var dashboard = new FakeDashboard().WithApplicationPassword()
            .Answering(List, 200, whole, change: response => response.Headers.Add("X-WP-TotalPages", "2"))
            .Answering(List, 200, $"[{AbilityRows.Row("other/plugin", AbilityRows.Annotations(null, null, null), "[]")}]", change: response => response.Headers.Add("X-WP-TotalPages", "2"));

        var said = await dashboard.Run(new GetAbilityCommand());

        var abilities = said.Output.Cast<Ability>().ToList();
        Assert.Equal("core/get-site-info", abilities[0].Name);
        Assert.True(abilities[0].IsReadOnly);
        Assert.Equal("site", abilities[0].Category);
        Assert.Contains("fields", abilities[0].Properties.Keys);
        Assert.Equal("other/plugin", abilities[^1].Name);
        Assert.Empty(abilities[^1].InputSchema);
        Assert.Equal(["page=1&per_page=100", "page=2&per_page=100"], dashboard.Requests.Select(request => request.Query));
    }

    [Fact]
    public async Task Chooses_by_wildcard_and_category()
    {
        var rows = $"[{AbilityRows.Row("a/list-x", "{}")},{AbilityRows.Row("a/get-x", "{}")},{AbilityRows.Row("b/list-y", "{}").Replace("\"category\":\"c\"", "\"category\":\"d\"")}]";

        var all = await new FakeDashboard().WithApplicationPassword().Answering(List, 200, rows).Run(new GetAbilityCommand { Name = [new("*/LIST-?")] });
        var some = await new FakeDashboard().WithApplicationPassword().Answering(List, 200, rows).Run(new GetAbilityCommand { Category = ["d*"] });

        Assert.Equal(["a/list-x", "b/list-y"], all.Output.Cast<Ability>().Select(ability => ability.Name));
        Assert.Equal(["b/list-y"], some.Output.Cast<Ability>().Select(ability => ability.Name));
    }

    [Fact]
    public async Task Names_the_one_that_is_not_there()
    {
        var said = await new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/no/such", "wp/err-ability-get-unknown").Run(new GetAbilityCommand { Name = [new("no/such")] });

        Assert.Equal("AbilityNotFound", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Makes_a_template_without_the_servers_confirmation()
    {
        var said = await new FakeDashboard().WithAbility("x/delete", "POST", "{}", AbilityRows.Deleting).Run(new GetAbilityCommand { Name = [new("x/delete")], Template = true });

        var template = Assert.IsType<OrderedDictionary>(Assert.Single(said.Output));
        Assert.Equal(["id", "dry_run"], template.Keys.Cast<string>());
        Assert.Equal("<integer>", Assert.IsType<AbilityPlaceholder>(template["id"]).ToString());
        Assert.Equal(false, template["dry_run"]);
    }
}
