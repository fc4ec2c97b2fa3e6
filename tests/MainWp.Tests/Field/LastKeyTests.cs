using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>Before MainWP 6.1.1 its REST API is there only while a key is enabled: whoever takes the last one away is told so.</summary>
public sealed class LastKeyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Taking_the_last_enabled_key_away_says_what_that_means(bool removes)
    {
        var said = await RunAsync(new FakeDashboard().Listing(KeyRows.New(5)), removes, 5);

        Assert.Contains("6.1.1", Assert.Single(said.Warnings));
        Assert.Contains("last enabled", Assert.Single(said.Warnings));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_last_of_several_is_the_last(bool removes)
    {
        var said = await RunAsync(new FakeDashboard().Listing(KeyRows.New(5), KeyRows.New(4)), removes, 5, 4);

        Assert.Contains("API key 4", Assert.Single(said.Warnings));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_enabled_key_leaves_nothing_to_warn_of(bool removes) =>
        Assert.Empty((await RunAsync(new FakeDashboard().Listing(KeyRows.New(5), KeyRows.New(4)), removes, 5)).Warnings);

    private static Task<RecordingPipeline> RunAsync(FakeDashboard dashboard, bool removes, params int[] ids)
    {
        if (removes)
            return dashboard.Run(new RemoveApiKeyCommand { Key = [.. ids.Select(id => new PowerShell.Binding.ApiKeyReference(id))] });
        var command = new SetApiKeyCommand { Key = [.. ids.Select(id => new PowerShell.Binding.ApiKeyReference(id))] };
        command.Change.IsActive = false;
        return dashboard.Run(command);
    }
}
