using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Clients;

public class ClientFieldCommandTests
{
    [Fact]
    public async Task No_fields_are_no_error_although_the_server_says_failure()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/fields", "v2/clients-fields-empty");

        var said = await dashboard.Run(new GetClientFieldCommand());

        Assert.Empty(said.Output);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Makes_a_field_by_a_form_which_is_all_the_server_reads()
    {
        var dashboard = new FakeDashboard().Answering("POST clients/fields/add", "v2/clients-fields-add");

        var said = await dashboard.Run(new NewClientFieldCommand { Name = "vat", Description = "VAT number" });

        var asked = dashboard.AskedOnce("POST clients/fields/add");
        Assert.Equal(("name=vat&description=VAT%20number", "application/x-www-form-urlencoded"), (asked.Body, asked.ContentType));
        Assert.Equal("vat", Assert.IsType<ClientField>(Assert.Single(said.Output)).Name);
    }

    [Fact]
    public async Task A_name_that_exists_is_a_conflict()
    {
        var dashboard = new FakeDashboard().Answering("POST clients/fields/add", "v2/err-clients-fields-add-duplicate");

        var said = await dashboard.Run(new NewClientFieldCommand { Name = "vat", Description = "again" });

        Assert.Equal("Conflict", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Changes_a_field_by_JSON_and_by_number()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/fields", "v2/clients-fields").Answering("PUT clients/fields/1/edit", "v2/clients-fields-edit");

        await dashboard.Run(new SetClientFieldCommand { Field = [new("vatno")], Description = "new" });

        var asked = dashboard.AskedOnce("PUT clients/fields/1/edit");
        Assert.Equal(("""{"description":"new"}""", "application/json"), (asked.Body, asked.ContentType));
    }

    [Fact]
    public async Task Sends_nothing_where_nothing_differs_since_the_server_calls_that_a_failure()
    {
        var dashboard = new FakeDashboard().Answering("GET clients/fields", "v2/clients-fields");

        var said = await dashboard.Run(new SetClientFieldCommand { Field = [new(1)], Name = "vatno", PassThru = true });

        Assert.Single(said.Output);
        Assert.Empty(dashboard.Asked("PUT clients/fields/1/edit"));
    }

    [Fact]
    public async Task An_unknown_field_is_its_own_error()
    {
        var dashboard = new FakeDashboard().Answering("DELETE clients/fields/9/delete", "v2/err-clients-fields-delete-unknown").Answering("DELETE clients/fields/1/delete", "v2/clients-fields-delete");

        var said = await dashboard.Run(new RemoveClientFieldCommand { Field = [new(9), new(1)] });

        Assert.Equal("ClientFieldNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("DELETE clients/fields/1/delete");
    }
}
