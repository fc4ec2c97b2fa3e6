using System.Security.Cryptography;
using System.Text;

namespace MainWp;

/// <summary>Proof Key for Code Exchange (RFC 7636), by the method S256.</summary>
/// <param name="Verifier">The secret that the exchange of the code proves.</param>
internal sealed record Pkce(string Verifier)
{
    private const int Bytes = 32;

    /// <summary>The challenge in the authorization address: BASE64URL(SHA256(verifier)).</summary>
    public string Challenge
    {
        get
        {
            using var hash = SHA256.Create();
            return Encode(hash.ComputeHash(Encoding.ASCII.GetBytes(Verifier)));
        }
    }

    public static Pkce New() => new(Random());

    /// <summary>43 letters that nobody can guess.</summary>
    public static string Random()
    {
        var bytes = new byte[Bytes];
        using var source = RandomNumberGenerator.Create();
        source.GetBytes(bytes);
        return Encode(bytes);
    }

    /// <summary>The verifier is never shown.</summary>
    public override string ToString() => $"S256 {Challenge}";

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
