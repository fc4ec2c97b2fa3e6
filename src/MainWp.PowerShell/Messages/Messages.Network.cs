namespace MainWp.PowerShell;

/// <content>About the way to a service.</content>
internal static partial class Messages
{
    public static string CertificateNotFound(string thumbprint) =>
        $"No certificate with the thumbprint {thumbprint} is in the personal store of this user or this machine. Nothing was sent. Import it there, or use -Certificate.";

    public static string CertificateWithoutKey(string subject) =>
        $"The certificate '{subject}' has no private key on this machine, so the server cannot accept it. Nothing was sent. Use a certificate with its private key, for example from a .pfx file.";

    public const string CertificateTwice = "-Certificate and -CertificateThumbprint cannot be used together. Nothing was sent.";
}
