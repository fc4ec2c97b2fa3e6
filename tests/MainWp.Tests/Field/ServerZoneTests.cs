using MainWp.Http;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>The dashboard names its time zone; this machine may call it otherwise, or not know it.</summary>
public sealed class ServerZoneTests
{
    [Theory]
    [InlineData("Europe/Kyiv", "Europe/Kiev")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Berlin", "W. Europe Standard Time")]
    [InlineData("Asia/Kolkata", "India Standard Time")]
    [InlineData("Europe/Kyiv", "FLE Standard Time")]
    [InlineData("America/New_York", "Eastern Standard Time")]
    public void It_is_found_by_the_name_that_a_machine_has_for_it(string name, string known)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("mine", TimeSpan.FromHours(5), "mine", "mine");

        Assert.Same(zone, ServerZone.Find(name, id => id == known ? zone : throw new TimeZoneNotFoundException(id)));
    }

    [Fact]
    public void What_no_machine_knows_is_not_found() => Assert.Null(ServerZone.Find("Mars/Olympus_Mons"));

    [Theory]
    [InlineData("Mars/Olympus_Mons", 1)]
    [InlineData("Etc/UTC", 0)]
    public async Task A_zone_without_data_is_told_once_when_connecting(string zone, int times)
    {
        var dashboard = new FakeDashboard().Answering("GET ", 200, $$"""{"namespaces":["mainwp/v2"],"gmt_offset":1,"timezone_string":"{{zone}}"}""").Answering("GET sites/count", 200, """{"count":3}""");
        var said = new RecordingPipeline();
        var request = new ConnectionRequest { Uri = dashboard.Address.OriginalString, ApiKey = new PowerShell.Binding.Secret(FakeDashboard.Token) };

        using var connection = (await new SessionFactory(dashboard.Open, dashboard.Clock.Clock).ConnectAsync(request, said, said.TransportLog, default)).Connection;

        Assert.Equal(times, said.Verbose.Count(text => text.Contains(zone) && text.Contains("no data")));
    }
}
