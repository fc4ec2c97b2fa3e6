using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Client.Http;

/// <summary>https asked of a port that speaks plain http, or nothing, over sockets.</summary>
public class PlainHttpTests
{
    private static readonly Uri Route = new("https://127.0.0.1/");

    [Fact]
    public async Task Https_at_a_port_of_plain_http_is_told_at_once()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();

        var (fault, clock) = await Ask(dashboard.Address);

        Assert.Equal(ErrorKind.AddressInvalid, fault.Kind);
        Assert.Contains(dashboard.Address.OriginalString, fault.Message, StringComparison.Ordinal);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task A_server_that_answers_TLS_with_a_sentence_of_http_is_told_too()
    {
        await using var server = new BluntServer("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", "HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(ErrorKind.AddressInvalid, (await Ask(server.Address)).Fault.Kind);
    }

    [Fact]
    public async Task A_server_that_hangs_up_on_everybody_may_be_back_soon()
    {
        await using var server = new BluntServer("", "");

        var (fault, clock) = await Ask(server.Address);

        Assert.Equal(ErrorKind.Unreachable, fault.Kind);
        Assert.Equal(3, clock.Waits.Count);
    }

    [Fact]
    public async Task A_bad_certificate_stays_one()
    {
        await using var server = new ScriptedServer(_ => Task.CompletedTask, Certificates.SelfSigned);

        Assert.Equal(ErrorKind.CertificateInvalid, (await Ask(server.Address)).Fault.Kind);
    }

    private static async Task<(MainWpException Fault, InstantClock Clock)> Ask(Uri server)
    {
        var clock = new InstantClock();
        var address = new UriBuilder(Route) { Port = server.Port }.Uri;
        using var connection = new Connection(new ConnectionOptions(address) { ApiKey = Authentication.ApiKey(FakeDashboard.Token) }, HttpClientSource.Open, clock.Clock);
        return (await Assert.ThrowsAsync<MainWpException>(() => new Transport(connection, TransportLog.Silent).DoAsync(Request.Get("sites/count"), default)), clock);
    }
}
