using System.Security.Cryptography.X509Certificates;

namespace MainWp.PowerShell.Sessions;

/// <summary>The certificate that a person names, as Invoke-RestMethod finds it.</summary>
internal static class ClientCertificate
{
    /// <summary>The certificate, or the one of that thumbprint; null where neither is given.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public static X509Certificate2? Of(X509Certificate2? certificate, string? thumbprint)
    {
        if (certificate is not null && thumbprint is not null)
            throw Invalid(Messages.CertificateTwice);
        var found = certificate ?? (thumbprint is null ? null : Find(thumbprint) ?? throw Invalid(Messages.CertificateNotFound(thumbprint)));
        return found is { HasPrivateKey: false } ? throw Invalid(Messages.CertificateWithoutKey(found.Subject)) : found;
    }

    private static X509Certificate2? Find(string thumbprint)
    {
        // A thumbprint that is copied from the properties of a certificate contains spaces and an invisible character.
        var plain = new string([.. thumbprint.Where(Uri.IsHexDigit)]);
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (System.Security.Cryptography.CryptographicException)
            {
                continue;
            }
            var matches = store.Certificates.Find(X509FindType.FindByThumbprint, plain, validOnly: false).OfType<X509Certificate2>().ToList();
            if ((matches.FirstOrDefault(match => match.HasPrivateKey) ?? matches.FirstOrDefault()) is { } match)
                return match;
        }
        return null;
    }

    private static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, message);
}
