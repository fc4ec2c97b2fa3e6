using MainWp.PowerShell.Commands;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>MainWP before 6.0.12 loses the envelope where fields are named: a fleet is not empty because of it.</summary>
public sealed class LostEnvelopeTests
{
    [Fact]
    public async Task A_list_that_lost_its_envelope_is_asked_for_whole_and_that_is_remembered()
    {
        await using var bench = new FieldBench(Old);

        var first = await bench.RunAsync(new GetSiteCommand());
        var asked = bench.Server.Arrived.Count;
        var second = await bench.RunAsync(new GetSiteCommand());

        Assert.Equal(FaultCell.Rows, first.Output.Count);
        Assert.Equal(FaultCell.Rows, second.Output.Count);
        Assert.Empty(first.Errors.Concat(second.Errors));
        Assert.Contains(first.Verbose, line => line.Contains("6.0.12", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Server.Arrived.Skip(asked), exchange => exchange.Target.Contains("_fields", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_is_found_by_its_name()
    {
        await using var bench = new FieldBench(Old);

        var said = await bench.RunAsync(new GetSiteCommand { Site = [new("site 7")] });

        Assert.Equal(7, Assert.IsType<Site>(Assert.Single(said.Output)).Id);
    }

    [Fact]
    public async Task A_list_that_stays_without_envelope_is_an_error()
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, "[]"));

        var said = await bench.RunAsync(new GetSiteCommand());

        Assert.Equal("AnswerUnreadable", Assert.Single(said.Errors).Id);
    }

    private static Task Old(Exchange exchange) => exchange.RespondAsync(200, exchange.Target.Contains("_fields", StringComparison.Ordinal) ? "[]" : FaultCell.HealthyBody(exchange));
}
