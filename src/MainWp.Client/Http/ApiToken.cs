using System.Text.RegularExpressions;

namespace MainWp.Http;

/// <summary>The form of an API key's token: 40 hex digits of secret, ==, 40 hex digits of key.</summary>
// docs/quirks.md, 1.
internal static class ApiToken
{
    /// <summary>A token that no dashboard accepts. If even this one is not refused, no credential arrives at the server.</summary>
    public const string Malformed = "not-a-token";

    private static readonly Regex Form = new("^[0-9a-fA-F]{40}==[0-9a-fA-F]{40}$", RegexOptions.CultureInvariant);

    private static readonly Regex ConsumerKey = new("ck_[0-9a-f]{33}([0-9a-f]{7})", RegexOptions.CultureInvariant);

    public static bool IsWellFormed(string token) => Form.IsMatch(token);

    /// <summary>The token without what people copy along: blanks, the word Bearer, the prefixes of the two halves.</summary>
    /// <exception cref="MainWpException">InvalidArgument, where it is none; the message does not hold it.</exception>
    public static string Parse(string given)
    {
        var token = given.Trim();
        if (token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            token = token.Substring("Bearer ".Length).Trim();
        token = Regex.Replace(token, "(^|==)c[sk]_", "$1");
        if (Authentication.IsApplicationPassword(token))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.PasswordAsKey);
        return IsWellFormed(token) ? token : throw new MainWpException(
            ErrorKind.InvalidArgument, Messages.MalformedToken(given.Trim().Length));
    }

    /// <summary>A text with each ck_ identifier cut to its last seven digits: half of a credential must not be shown.</summary>
    public static string Shorten(string text) => ConsumerKey.Replace(text, "ck_...$1");

    /// <summary>The last seven digits, by which the server lists a key (truncated_key).</summary>
    public static string LastSeven(string token) => token.Substring(token.Length - 7);
}
