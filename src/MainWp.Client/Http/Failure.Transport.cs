using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace MainWp.Http;

/// <content>What went wrong before there was an answer to read.</content>
internal static partial class Failure
{
    /// <summary>SEC_E_CERT_UNKNOWN: in Windows, what the other side says of this side's certificate.</summary>
    private const int CertificateUnknown = unchecked((int)0x80090327);

    private static readonly Regex Alert = new("alert (certificate required|bad certificate|unsupported certificate|certificate unknown|certificate revoked|certificate expired|unknown ca)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The attempt got no whole answer.</summary>
    /// <param name="request">What was to be sent.</param>
    /// <param name="connection">Where to.</param>
    /// <param name="isUnsent">True where no byte of the request had left.</param>
    /// <param name="cause">What ended it.</param>
    public static MainWpException FromTransport(Request request, Connection connection, bool isUnsent, Exception cause)
    {
        var where = $"{request.Endpoint} on {connection.Address}";
        var wasOpen = false;
        if (ClientCertificateAlert(cause) is { } alert)
            return new MainWpException(ErrorKind.CredentialRequired, Messages.ClientCertificateWanted(where, connection.HasClientCertificate, connection.Redactor.Text(alert)), cause) { Endpoint = request.Endpoint };
        for (var inner = cause; inner is not null; inner = inner.InnerException)
        {
            // An IOException means that the connection was open, so the request may have arrived.
            wasOpen |= inner is IOException;
            if (inner is AuthenticationException || inner is WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure })
                return new MainWpException(ErrorKind.CertificateInvalid, IsRefusedCertificate(inner) ? Messages.CertificateNotTrusted(where, connection.Redactor.Text(inner.Message)) : Messages.NoCommonTls(where, connection.Redactor.Text(inner.Message)), cause) { Endpoint = request.Endpoint };
            if (!wasOpen && NeverArrived(inner))
                return new MainWpException(ErrorKind.Unreachable, Messages.NoConnection(where, connection.Redactor.Text(inner.Message)), cause) { Endpoint = request.Endpoint };
        }
        if (cause is InvalidDataException)
            return NotAnAnswer(request, connection, Messages.BrokenCompression(connection.Redactor.Text(cause.Message)), 200, cause);
        if (isUnsent)
            return new MainWpException(ErrorKind.Unreachable, Messages.ConnectionBrokeUnsent(where, connection.Redactor.Text(cause.GetBaseException().Message)), cause) { Endpoint = request.Endpoint };
        if (!request.IsRead)
            return Unknown(request, connection, $"the connection broke ({connection.Redactor.Text(cause.GetBaseException().Message)})", cause);
        return new MainWpException(ErrorKind.Unreachable, Messages.ConnectionBroke(where, connection.Redactor.Text(cause.GetBaseException().Message)), cause) { Endpoint = request.Endpoint, MayHaveArrived = true };
    }

    /// <summary>The attempt took too long.</summary>
    /// <param name="request">What was to be sent.</param>
    /// <param name="connection">Where to.</param>
    /// <param name="limit">How long it was given.</param>
    /// <param name="isUnsent">True where no byte of the request had left.</param>
    /// <param name="cause">What ended it.</param>
    public static MainWpException FromTimeout(Request request, Connection connection, TimeSpan limit, bool isUnsent, Exception cause) =>
        isUnsent || request.IsRead
            ? new MainWpException(ErrorKind.TimedOut, Messages.NotInTime(request.Endpoint, connection.Address, (isUnsent ? "could not be sent" : "did not answer"), limit.TotalSeconds), cause) { Endpoint = request.Endpoint, MayHaveArrived = !isUnsent }
            : Unknown(request, connection, FormattableString.Invariant($"no answer came within {limit.TotalSeconds:0.#} s"), cause);

    /// <summary>Plain http is spoken where TLS was asked for.</summary>
    public static MainWpException NoTls(Request request, Connection connection, Uri plain, MainWpException failure) =>
        new(ErrorKind.AddressInvalid, Messages.NotHttps(request.Endpoint, connection.Address, plain), failure) { Endpoint = request.Endpoint };

    /// <summary>The server answered with a redirect that is not followed.</summary>
    public static MainWpException FromRedirect(Request request, Connection connection, HttpStatusCode status, Uri? target) =>
        new(ErrorKind.Redirected, Messages.Redirected(connection.Service == Service.MainWp, request.Endpoint, connection.Address, target is null ? "nowhere" : connection.Redactor.Address(target), (int)status))
        {
            Endpoint = request.Endpoint,
            Status = (int)status,
        };

    // The TLS library names the alert with which the other side ended the connection. With TLS 1.3 the alert comes after the handshake.
    private static string? ClientCertificateAlert(Exception cause)
    {
        for (var inner = cause; inner is not null; inner = inner.InnerException)
        {
            if (Alert.IsMatch(inner.Message) || inner is Win32Exception { NativeErrorCode: CertificateUnknown })
                return inner.Message;
        }
        return null;
    }

    // A refused certificate has no inner exception. A handshake that the other side or the system ended has one.
    private static bool IsRefusedCertificate(Exception cause) => cause is WebException { Status: WebExceptionStatus.TrustFailure } or AuthenticationException { InnerException: null };

    private static bool NeverArrived(Exception cause) => cause switch
    {
        SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
            or SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.TimedOut or SocketError.AddressNotAvailable,
        WebException web => web.Status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure,
        _ => false,
    };
}
