using System.Net;
using System.Security.Authentication;

namespace MainWp.Http;

/// <summary>Finds out whether what does not speak TLS at an https address speaks plain http: then no repeat helps, and no certificate either.</summary>
internal static class PlainHttp
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Whether a failure may come from that: a handshake that failed, or a connection that ended before an answer.</summary>
    public static bool Explains(MainWpException failure, Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && failure is { Kind: ErrorKind.CertificateInvalid or ErrorKind.Unreachable, InnerException: HttpRequestException { InnerException: AuthenticationException or IOException or WebException { Status: WebExceptionStatus.SendFailure or WebExceptionStatus.SecureChannelFailure } } };

    /// <summary>
    /// Asks for the root, without a credential. A server that speaks TLS on this port answers with 400 or not at all, and a proxy in front
    /// of it with 403 or 5xx.
    /// </summary>
    /// <returns>The address at which plain http is spoken; null where it is not.</returns>
    public static async Task<Uri?> FindAsync(Connection connection, CancellationToken stop)
    {
        var plain = new UriBuilder(connection.Address) { Scheme = Uri.UriSchemeHttp, Port = connection.Address.Port }.Uri;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(plain, "/"));
            using var response = await connection.NewClient().SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return (int)response.StatusCode < 400 || response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound ? plain : null;
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
