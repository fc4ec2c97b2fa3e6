using System.Security.Authentication;
using MainWp.Http;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>A gateway that lets nobody through without a client certificate.</summary>
public sealed class ClientCertificateTests
{
    /// <summary>TLS 1.3; what servers of TLS 1.2 say is one of the others.</summary>
    private const byte CertificateRequired = 116;

    private const byte BadCertificate = 42;
    private const byte HandshakeFailure = 40;

    public static TheoryData<SslProtocols> Versions() => [SslProtocols.Tls12, SslProtocols.Tls13];

    [Theory]
    [InlineData(CertificateRequired, ErrorKind.CredentialRequired)]
    [InlineData(BadCertificate, ErrorKind.CredentialRequired)]
    [InlineData(HandshakeFailure, ErrorKind.CertificateInvalid)]
    public async Task A_missing_one_is_named_and_the_server_is_not_called_untrusted(byte alert, ErrorKind kind)
    {
        await using var server = new ScriptedServer(_ => Task.CompletedTask, Certificates.SelfSigned, alert: alert);
        using var connection = Connect(server, new NetworkOptions { SkipCertificateCheck = true, MaximumRetryCount = 0 });

        var failure = await Assert.ThrowsAsync<MainWpException>(() => new Transport(connection, TransportLog.Silent).SendAsync(Request.Get("sites/count"), default));

        Assert.True(failure.Message.Contains("-Certificate", StringComparison.Ordinal) && failure.Message.Contains("client certificate", StringComparison.Ordinal), failure.ToString());
        Assert.Equal(kind, failure.Kind);
        Assert.DoesNotContain("not trusted", failure.Message);
        Assert.Empty(server.Arrived);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task One_that_is_given_is_shown(SslProtocols version)
    {
        await using var server = Server(version);
        using var connection = Connect(server, new NetworkOptions { SkipCertificateCheck = true, Certificate = Certificates.OfAnotherName });

        using var answer = await new Transport(connection, TransportLog.Silent).SendAsync(Request.Get("sites/count"), default);

        Assert.Contains("count", answer.Text());
    }

    [Fact]
    public async Task The_connection_test_names_it()
    {
        await using var server = new ScriptedServer(_ => Task.CompletedTask, Certificates.SelfSigned, alert: HandshakeFailure);
        var request = new ConnectionRequest { Uri = server.Address.OriginalString, ApiKey = new PowerShell.Binding.Secret(FakeDashboard.Token) };
        (request.Network.SkipCertificateCheck, request.Network.MaximumRetryCount) = (true, 0);

        var failed = new List<ConnectionCheck>();
        await foreach (var check in new ConnectionTest(HttpClientSource.Open, Clock.System).RunAsync(request, TransportLog.Silent, default))
        {
            if (check.Passed == false)
                failed.Add(check);
        }

        Assert.Contains("-Certificate", Assert.Single(failed, check => check.Name == "Tls").Remedy);
    }

    [Fact]
    public void One_without_its_private_key_or_that_is_not_there_is_refused_before_anything_is_sent()
    {
        using var shown = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(Certificates.SelfSigned.RawData);
        var address = new Uri("https://dashboard.example/");

        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => new NetworkOptions { Certificate = shown }.To(address)).Kind);
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => new NetworkOptions { CertificateThumbprint = new string('0', 40) }.To(address)).Kind);
        Assert.Equal(ErrorKind.InvalidArgument, Assert.Throws<MainWpException>(() => new NetworkOptions { Certificate = Certificates.SelfSigned, CertificateThumbprint = "00" }.To(address)).Kind);
    }

    [Fact]
    public void A_saved_connection_keeps_its_thumbprint_and_nothing_else_of_it()
    {
        var saved = new SavedConnection();
        new NetworkOptions { Certificate = Certificates.SelfSigned }.Describe(saved);
        var restored = new NetworkOptions();
        restored.Apply(saved, []);

        Assert.Equal(Certificates.SelfSigned.Thumbprint, restored.CertificateThumbprint);
        Assert.Null(restored.Certificate);
    }

    private static ScriptedServer Server(SslProtocols version) => new(exchange => exchange.RespondAsync(200, """{"count":3}"""), Certificates.SelfSigned, version);

    private static Connection Connect(ScriptedServer server, NetworkOptions network) =>
        new(network.To(server.Address) with { ApiKey = Authentication.ApiKey(FakeDashboard.Token) }, HttpClientSource.Open);
}
