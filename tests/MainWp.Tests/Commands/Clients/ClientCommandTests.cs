using System.Collections;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Clients;

public class ClientCommandTests
{
    [Fact]
    public async Task Gets_named_clients_in_one_request()
    {
        var dashboard = new FakeDashboard().Answering("GET clients", "v2/clients");

        var said = await dashboard.Run(new GetClientCommand { Client = [new("beta@example.test"), new(1), new(99)] });

        Assert.Equal(["Beta Co", "Acme"], said.Output.Cast<MainWp.Client>().Select(client => client.Name));
        Assert.Equal("ClientNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal(["", "include=2,1,99"], dashboard.Asked("GET clients").Select(request => request.Query));
    }

    [Fact]
    public async Task Gets_the_clients_of_sites_tags_and_costs()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1/client", "v2/sites-client").Answering("GET sites/2/client", "v2/sites-client-none")
            .Answering("GET tags/1/clients", "v2/tags-clients").Answering("GET costs/1/clients", "v2/costs-clients");

        var ofSites = await dashboard.Run(new GetClientCommand { Site = [new(1), new(2)] });
        var ofTag = await dashboard.Run(new GetClientCommand { Tag = [new(1)] });
        await dashboard.Run(new GetClientCommand { Cost = [new(1)] });

        var client = Assert.IsType<MainWp.Client>(Assert.Single(ofSites.Output));
        Assert.Equal((1, 2026, ClientStatus.Active), (client.Id, client.Created!.Value.Year, client.Status));
        Assert.Single(ofTag.Output);
        dashboard.AskedOnce("GET costs/1/clients");
    }

    [Fact]
    public async Task Lists_and_counts()
    {
        var dashboard = new FakeDashboard().Answering("GET clients", "v2/clients").Answering("GET clients/count", "v2/clients-count");

        await dashboard.Run(new GetClientCommand { Query = { Status = [ClientStatus.Active, ClientStatus.Lead], Search = "a" } });
        var count = await dashboard.Run(new GetClientCommand { Count = true });

        Assert.Equal("page=1&per_page=100&search=a&status=active,lead", dashboard.AskedOnce("GET clients").Query);
        Assert.Equal(2, Assert.Single(count.Output));
    }

    [Fact]
    public async Task A_new_client_comes_whole()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("POST clients/add", "v2/clients-add").Answering("GET clients", "v2/clients");

        var said = await dashboard.Run(new NewClientCommand { Name = "Acme", Email = "acme@example.test", City = "Bern", Site = [new(1), new(2)] });

        Assert.Equal("""{"name":"Acme","client_email":"acme@example.test","city":"Bern","selected_sites":[1,2]}""", dashboard.AskedOnce("POST clients/add").Body);
        Assert.Equal("include=1", dashboard.AskedOnce("GET clients").Query);
        Assert.Single(said.Output);
    }

    [Theory]
    [InlineData("v2/clients-get-by-email", "Conflict")]
    [InlineData("v2/err-clients-get-unknown-email", "NotDone")]
    public async Task A_refusal_is_a_conflict_where_the_address_is_taken(string lookup, string id)
    {
        var dashboard = new FakeDashboard().Answering("POST clients/add", "v2/err-clients-add-duplicate-email").Answering("GET clients/acme@example.test", lookup);

        var said = await dashboard.Run(new NewClientCommand { Name = "Dup", Email = "acme@example.test" });

        Assert.Equal(id, Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Sends_only_what_is_given_and_no_id()
    {
        var dashboard = new FakeDashboard().Answering("PUT clients/1/edit", "v2/clients-edit").Answering("POST clients/1/suspend", "v2/clients-suspend");

        await dashboard.Run(new SetClientCommand { Client = [new(1)], Note = "hi", Status = ClientStatus.Suspended });

        Assert.Equal("""{"note":"hi"}""", dashboard.AskedOnce("PUT clients/1/edit").Body);
        dashboard.AskedOnce("POST clients/1/suspend");
    }

    [Fact]
    public async Task Doubles_backslashes_since_the_server_takes_one_level_away()
    {
        var dashboard = new FakeDashboard().Answering("PUT clients/1/edit", "v2/clients-edit");

        await dashboard.Run(new SetClientCommand { Client = [new(1)], Note = @"\\server\share", City = @"a\b" });

        Assert.Equal("""{"city":"a\\\\b","note":"\\\\\\\\server\\\\share"}""", dashboard.AskedOnce("PUT clients/1/edit").Body);
    }

    [Fact]
    public async Task A_status_alone_edits_nothing()
    {
        var dashboard = new FakeDashboard().Answering("POST clients/1/unsuspend", "v2/clients-unsuspend");

        await dashboard.Run(new SetClientCommand { Client = [new(1)], Status = ClientStatus.Active });

        Assert.Single(dashboard.Requests);
    }

    [Fact]
    public async Task Values_go_only_to_fields_that_exist()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/fields", "v2/clients-fields").Answering("PUT clients/1/edit", "v2/clients-edit");

        await dashboard.Run(new SetClientCommand { Client = [new(1)], Field = new Hashtable { ["VATNO"] = "CH-1" } });
        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetClientCommand { Client = [new(1)], Field = new Hashtable { ["nope"] = 1 } }));

        Assert.Equal("""{"custom_fields":[{"field_name":"vatno","field_value":"CH-1"}]}""", dashboard.AskedOnce("PUT clients/1/edit").Body);
        Assert.Equal((ErrorKind.NotFound, Resource.ClientField), (failure.Kind, failure.Resource));
    }

    [Fact]
    public async Task Removes_and_goes_on_after_one_that_is_gone()
    {
        var dashboard = new FakeDashboard().Answering("DELETE clients/4/remove", "v2/err-clients-remove-again").Answering("DELETE clients/5/remove", "v2/clients-remove");

        var said = await dashboard.Run(new RemoveClientCommand { Client = [new(4), new(5)] });

        Assert.Equal("ClientNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal(2, dashboard.Requests.Count);
    }
}
