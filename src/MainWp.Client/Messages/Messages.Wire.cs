namespace MainWp;

/// <content>What a runtime cannot send, and what did not arrive whole.</content>
internal static partial class Messages
{
    public static string PathWouldChange(string endpoint) =>
        $"{endpoint} cannot be sent as it is: Windows PowerShell 5.1 replaces an escaped slash (%2F) in a path. Nothing was sent. Use PowerShell 7, or a value without a slash.";

    public static string AnswerCutOff(long received, long announced) => $"the answer ended after {received} of {announced} bytes";

    public static string CertificateNotTrusted(string where, string reason) =>
        $"{where}: the certificate is not trusted ({reason}). Fix the certificate, or use -SkipCertificateCheck for a test dashboard.";

    public static string NoCommonTls(string where, string reason) =>
        $"{where}: this machine and the server did not agree on a TLS connection ({reason}). The server must offer TLS 1.2 or later with a cipher suite that this machine knows. A proxy or firewall that inspects TLS can be the cause too, and a server that wants a client certificate (-Certificate).";

    public static string ClientCertificateWanted(string where, bool wasGiven, string reason) => wasGiven
        ? $"{where}: the server does not accept the client certificate ({reason}). Use -Certificate with one that it trusts."
        : $"{where}: the server wants a client certificate ({reason}). Use -Certificate or -CertificateThumbprint.";
}
