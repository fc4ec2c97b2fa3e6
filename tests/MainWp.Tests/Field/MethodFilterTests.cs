using MainWp.PowerShell.Commands;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>Only GET and POST reach WordPress.</summary>
public sealed class MethodFilterTests
{
    [Theory]
    [InlineData(403)]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(400)]
    public async Task A_method_that_does_not_pass_goes_as_post_and_so_does_the_next(int status)
    {
        await using var bench = new FieldBench(exchange => Filtered(exchange, () => exchange.RespondAsync(status, "<html>no</html>", FieldBench.Html)));

        var first = await bench.RunAsync(new RemoveTagCommand { Tag = [new(7)] });
        var second = await bench.RunAsync(new RemoveTagCommand { Tag = [new(8)] });

        Assert.Empty(first.Errors.Concat(second.Errors));
        Assert.Equal(["DELETE mainwp/v2/tags/7/remove", "POST mainwp/v2/tags/7/remove", "POST mainwp/v2/tags/8/remove"], bench.Lines.Where(line => line.Contains("remove", StringComparison.Ordinal)));
        Assert.Equal("DELETE", bench.Server.Arrived[^1].Headers["X-HTTP-Method-Override"]);
        Assert.Contains(first.Verbose, line => line.Contains("X-HTTP-Method-Override", StringComparison.Ordinal));
        Assert.False(bench.Session.Connection.Facts.TakesAllMethods);
    }

    [Fact]
    public async Task A_method_that_is_cut_off_leaves_the_first_change_open_and_the_next_goes_as_post()
    {
        await using var bench = new FieldBench(exchange => Filtered(exchange, () =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        }));

        var first = await bench.RunAsync(new RemoveTagCommand { Tag = [new(7)] });
        var second = await bench.RunAsync(new RemoveTagCommand { Tag = [new(8)] });

        Assert.Equal("OutcomeUnknown", Assert.Single(first.Errors).Id);
        Assert.Contains("X-HTTP-Method-Override", first.Errors[0].Cause.Message);
        Assert.Empty(second.Errors);
        Assert.Equal("POST mainwp/v2/tags/8/remove", bench.Lines[^1]);
    }

    [Fact]
    public async Task A_firewall_that_refuses_post_too_is_what_the_error_says()
    {
        await using var bench = new FieldBench(exchange => exchange.Method == "GET" ? FaultCell.HealthyAsync(exchange) : exchange.RespondAsync(403, "<html>no</html>", FieldBench.Html));

        var said = await bench.RunAsync(new RemoveTagCommand { Tag = [new(7)] });

        Assert.Equal("Forbidden", Assert.Single(said.Errors).Id);
        Assert.True(bench.Session.Connection.Facts.TakesAllMethods);
    }

    private static Task Filtered(Exchange exchange, Func<Task> refuse) => (exchange.Method, exchange.Target.Contains("scope-only", StringComparison.Ordinal)) switch
    {
        ("GET", _) => FaultCell.HealthyAsync(exchange),
        ("POST", true) => exchange.RespondAsync(404, """{"code":"rest_no_route","message":"No route was found.","data":{"status":404}}"""),
        ("POST", _) => exchange.RespondAsync(200, """{"success":1,"message":"Tag deleted."}"""),
        _ => refuse(),
    };
}
