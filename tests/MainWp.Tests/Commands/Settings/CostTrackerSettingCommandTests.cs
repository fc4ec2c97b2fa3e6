using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Settings;

public class CostTrackerSettingCommandTests
{
    private const string Setting = """
        {"success":1,"data":{"currency":"USD","currency_position":"right_space","thousand_separator":",","decimal_separator":".","decimals":2,
        "product_categories":[{"slug":"plugin","title":"Plugin","icon":"plug","color":"#5ec130"},{"slug":"realwp-type","title":"Realwp type","icon":"deficon:archive","color":"#112233"}],
        "payment_methods":{"cheque":"Cheque &amp; Co","bank":"Bank"}}}
        """;

    // What is not sent becomes null where it was never saved (settings.cost.edit).
    [Fact]
    public async Task Sends_what_is_with_what_was_given()
    {
        var dashboard = Dashboard().Answering("PUT settings/cost-tracker/edit", 200, Saved("EUR", 2));

        await dashboard.Run(new SetCostTrackerSettingCommand { Currency = "EUR" });

        Assert.Equal("""{"currency":"EUR","currency_position":"right_space","thousand_separator":",","decimal_separator":".","decimals":2}""", dashboard.AskedOnce("PUT settings/cost-tracker/edit").Body);
    }

    [Fact]
    public async Task Success_with_nothing_taken_is_an_error()
    {
        var dashboard = Dashboard().Answering("PUT settings/cost-tracker/edit", 200, Saved("USD", 2));

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetCostTrackerSettingCommand { Decimals = 4 }));

        Assert.Equal(ErrorKind.NotDone, failure.Kind);
        Assert.Contains("Decimals", failure.Message);
    }

    // Without them the server puts its default colour and icon (settings.cost.type.edit).
    [Theory]
    [InlineData("Realwp type", "realwp-type", "#112233", "deficon:archive")]
    [InlineData("plugin", "plugin", "#5ec130", "deficon:plug")]
    public async Task A_new_title_keeps_colour_and_icon(string given, string slug, string color, string icon)
    {
        var dashboard = Dashboard().Answering($"PUT settings/cost-tracker/product-types/{slug}/edit", "v2/settings-cost-product-type-edit");

        var said = await dashboard.Run(new SetCostProductTypeCommand { ProductType = new(given), Title = "Realwp type 2", PassThru = true });

        Assert.Equal($$"""{"title":"Realwp type 2","color":"{{color}}","icon":"{{icon}}"}""", dashboard.AskedOnce($"PUT settings/cost-tracker/product-types/{slug}/edit").Body);
        var type = (CostProductType)Assert.Single(said.Output);
        Assert.Equal(("realwp-type", "Realwp type 2", "#112244"), (type.Slug, type.Title, type.Color));
    }

    [Fact]
    public async Task Makes_a_product_type()
    {
        var dashboard = new FakeDashboard().Answering("POST settings/cost-tracker/product-types/add", "v2/settings-cost-product-type-add");

        var type = (CostProductType)Assert.Single((await dashboard.Run(new NewCostProductTypeCommand { Title = "Realwp type", Icon = "archive" })).Output);

        Assert.Equal("""{"title":"Realwp type","icon":"deficon:archive"}""", dashboard.AskedOnce("POST settings/cost-tracker/product-types/add").Body);
        Assert.Equal(("realwp-type", dashboard.Address), (type.Slug, type.Dashboard));
    }

    [Fact]
    public async Task Makes_changes_and_removes_payment_methods()
    {
        var dashboard = Dashboard()
            .Answering("POST settings/cost-tracker/payment-methods/add", "v2/settings-cost-payment-method-add")
            .Answering("PUT settings/cost-tracker/payment-methods/cheque/edit", "v2/settings-cost-payment-method-edit")
            .Answering("DELETE settings/cost-tracker/payment-methods/bank/delete", "v2/settings-cost-payment-method-delete");

        var made = await dashboard.Run(new NewCostPaymentMethodCommand { Title = "Cheque" });
        var changed = await dashboard.Run(new SetCostPaymentMethodCommand { PaymentMethod = new("Cheque & Co"), Title = "Cheque 2", PassThru = true });
        await dashboard.Run(new RemoveCostPaymentMethodCommand { PaymentMethod = [new("bank")] });

        Assert.Equal("cheque", ((CostPaymentMethod)made.Output[0]).Slug);
        Assert.Equal("Cheque 2", ((CostPaymentMethod)changed.Output[0]).Title);
        Assert.Equal("""{"title":"Cheque 2"}""", dashboard.AskedOnce("PUT settings/cost-tracker/payment-methods/cheque/edit").Body);
        dashboard.AskedOnce("DELETE settings/cost-tracker/payment-methods/bank/delete");
    }

    [Fact]
    public async Task Removes_what_is_there_and_reports_what_is_not()
    {
        var dashboard = Dashboard().Answering("DELETE settings/cost-tracker/product-types/realwp-type/delete", "v2/settings-cost-product-type-delete");

        var said = await dashboard.Run(new RemoveCostProductTypeCommand { ProductType = [new CostProductTypeReference("nope"), new("REALWP TYPE")] });

        Assert.Equal("CostProductTypeNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("DELETE settings/cost-tracker/product-types/realwp-type/delete");
        dashboard.AskedOnce("GET settings/cost-tracker");
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict()
    {
        var dashboard = new FakeDashboard().Answering("POST settings/cost-tracker/payment-methods/add", 500, """{"code":"duplicate_title","message":"Schon da.","data":null}""");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new NewCostPaymentMethodCommand { Title = "Cheque" }));

        Assert.Equal(ErrorKind.Conflict, failure.Kind);
    }

    private static FakeDashboard Dashboard() => new FakeDashboard().Answering("GET settings/cost-tracker", 200, Setting);

    private static string Saved(string currency, int decimals) =>
        $$"""{"success":1,"data":{"currency":"{{currency}}","currency_format":{"currency_position":"right_space","thousand_separator":",","decimal_separator":".","decimals":{{decimals}} } } }""";
}
