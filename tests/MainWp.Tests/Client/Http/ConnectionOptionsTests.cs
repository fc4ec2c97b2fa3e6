using System.Net;
using System.Security.Authentication;
using System.Text;
using MainWp.Http;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Client.Http.Sent;

namespace MainWp.Tests.Client.Http;

/// <summary>What .NET does by itself and is kept from doing.</summary>
public class ConnectionOptionsTests
{
    private static readonly Uri Address = new("https://dashboard.example/");
    private static readonly NetworkCredential Given = new("jörg", "größe");

    [Fact]
    public void No_redirect_is_followed_and_no_cookie_kept_beneath_the_transport()
    {
        // Not the same type on each runtime.
        var handler = new ConnectionOptions(Address).CreateHandler();

        Assert.Equal([false, false], new[] { nameof(HttpClientHandler.AllowAutoRedirect), nameof(HttpClientHandler.UseCookies) }.Select(name => handler.GetType().GetProperty(name)!.GetValue(handler)));
    }

    [Fact]
    public void TLS_1_2_is_offered_where_the_process_does_not_offer_it()
    {
#pragma warning disable CS0618, SYSLIB0039
        Assert.Equal(SslProtocols.Tls12, Tls.Beside(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls));
#pragma warning restore CS0618, SYSLIB0039
        Assert.Equal(SslProtocols.None, Tls.Beside((SecurityProtocolType)0));
        Assert.Equal(SslProtocols.None, Tls.Beside(SecurityProtocolType.Tls11 | SecurityProtocolType.Tls12));
    }

    [Fact]
    public async Task A_handshake_that_fails_is_not_blamed_on_the_certificate()
    {
        var dashboard = new FakeDashboard().Failing("GET sites/count", new HttpRequestException("tls", new AuthenticationException("handshake", new IOException("alert"))))
            .Failing("GET sites/count", new HttpRequestException("tls", new AuthenticationException("RemoteCertificateNameMismatch")));

        var handshake = await Failing(dashboard, Request.Get("sites/count"));
        var certificate = await Failing(dashboard, Request.Get("sites/count"));

        Assert.DoesNotContain("-SkipCertificateCheck", handshake.Message, StringComparison.Ordinal);
        Assert.Contains("TLS 1.2", handshake.Message, StringComparison.Ordinal);
        Assert.Contains("-SkipCertificateCheck", certificate.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_body_waits_for_100_Continue()
    {
        var asked = new List<bool?>();
        var dashboard = new FakeDashboard().Answering("POST sites/7/sync", request =>
        {
            asked.Add(request.Headers.ExpectContinue);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"success":1}""") });
        });

        await Sending(dashboard, Request.Post("sites/7/sync"));

        Assert.Equal([false], asked);
    }

    [Fact]
    public void A_credential_for_the_machine_s_proxy_is_this_connection_s_alone()
    {
        var machine = new WebProxy("http://proxy.example:8080");
        var own = new ConnectionOptions(Address) { ProxyCredential = Given }.WebProxy;
        var proxy = new SystemProxy(Given, () => machine);

        Assert.NotNull(Assert.IsType<SystemProxy>(own).Credentials);
        Assert.Equal(new Uri("http://proxy.example:8080"), proxy.GetProxy(Address));
        Assert.False(proxy.IsBypassed(Address));
        Assert.Null(machine.Credentials);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/", true)]
    [InlineData("http://[::1]:9/", true)]
    [InlineData("http://localhost/", true)]
    // .NET Framework's own proxy passes by this machine over https too.
    [InlineData("https://dashboard.example/", false)]
    [InlineData("http://dashboard.example/", false)]
    public void Plain_http_to_this_machine_goes_around_the_proxy(string address, bool isDirect)
    {
        var given = new ConnectionOptions(Address) { Proxy = new Uri("http://proxy.example:8080"), KeepsLoopbackDirect = true }.WebProxy!;
        var machine = new DirectLoopback(new SystemProxy(Given, () => new WebProxy("http://proxy.example:8080")));
        var to = new Uri(address);

        Assert.Equal(isDirect, given.IsBypassed(to));
        Assert.Equal(isDirect ? to : new Uri("http://proxy.example:8080"), machine.GetProxy(to));
    }

    [Fact]
    public void Where_the_machine_has_no_proxy_a_credential_makes_none()
    {
        var proxy = new SystemProxy(Given, () => null);

        Assert.Null(proxy.GetProxy(Address));
        Assert.True(proxy.IsBypassed(Address));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void A_proxy_gets_letters_beyond_ASCII_as_UTF_8(string codePage)
    {
        var ansi = Encoding.GetEncoding(codePage);
        var credential = new ProxyCredential(Given, ansi);

        var basic = credential.GetCredential(Address, "Basic");

        Assert.Equal("jörg:größe", Encoding.UTF8.GetString(ansi.GetBytes($"{basic.UserName}:{basic.Password}")));
        Assert.Equal("größe", credential.GetCredential(Address, "NTLM").Password);
    }
}
