using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>With www. or without: the dashboard stores what a site calls itself.</summary>
public sealed class WwwTests
{
    [Theory]
    [InlineData("https://new.example.test/", "https://www.new.example.test/")]
    [InlineData("https://www.new.example.test/", "https://new.example.test/")]
    public async Task Adding_says_that_the_address_was_stored_otherwise_and_a_second_time_is_a_conflict(string given, string stored)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = ["www"] });
        await emulated.ConnectAsync();
        var before = emulated.Dashboard.Sites.Count;

        var first = await emulated.RunAsync(new AddSiteCommand { Url = given, AdminName = "admin" });
        var second = await emulated.RunAsync(new AddSiteCommand { Url = given, AdminName = "admin" });
        var found = await emulated.RunAsync(new GetSiteCommand { Site = [new(given)] });

        Assert.Empty(first.Errors.Select(error => error.Cause.Message));
        Assert.Contains(stored, Assert.Single(first.Warnings));
        Assert.Contains(stored, Assert.Single(second.Errors, error => error.Id == "Conflict").Cause.Message);
        Assert.Equal(before + 1, emulated.Dashboard.Sites.Count);
        Assert.Equal(new Uri(stored), Assert.IsType<Site>(Assert.Single(found.Output)).Url);
    }

    [Fact]
    public async Task Where_both_are_there_each_is_found_by_its_own_spelling()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", 200, """{"success":1,"total":2,"data":[{"id":1,"name":"One","url":"https://a.example/"},{"id":2,"name":"Two","url":"https://www.a.example/"}]}""");

        Assert.Equal(1, (await dashboard.Client().Sites.Directory.FindAsync("https://a.example", default)).Id);
        Assert.Equal(2, (await dashboard.Client().Sites.Directory.FindAsync("www.a.example", default)).Id);
    }
}
