using System.Net.Http.Headers;
using System.Text;

namespace MainWp.Http;

/// <summary>One credential of a session, ready to be sent; the only place that holds its secret in clear.</summary>
internal sealed class Authentication
{
    private readonly AuthenticationHeaderValue _header;

    private Authentication(AuthenticationHeaderValue header, params string[] secrets)
    {
        _header = header;
        Secrets = [.. secrets.Append(header.Parameter!).Where(secret => secret.Length > 0)];
    }

    /// <summary>The texts that must never be seen, for the redactor.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Whether the secret has the form in which its kind is made.</summary>
    public bool IsUsual { get; private init; } = true;

    /// <summary>A MainWP API key: Authorization: Bearer, with that case (QUIRKS 1).</summary>
    public static Authentication ApiKey(string token) => new(new AuthenticationHeaderValue("Bearer", token), token.Split(["=="], StringSplitOptions.None));

    /// <summary>A WordPress user with an application password; WordPress ignores the blanks it shows the password with.</summary>
    public static Authentication ApplicationPassword(string userName, string password)
    {
        var bytes = Encoding.UTF8.GetBytes($"{userName}:{password}");
        return new(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes)), password, password.Replace(" ", "")) { IsUsual = IsApplicationPassword(password) };
    }

    /// <summary>Whether a text has the form of an application password: 24 letters and digits, with blanks or without.</summary>
    public static bool IsApplicationPassword(string text) => text.Replace(" ", "") is { Length: 24 } bare && bare.All(character => char.IsLetterOrDigit(character) && character < 128);

    public void Apply(HttpRequestMessage message) => message.Headers.Authorization = _header;

    public override string ToString() => _header.Scheme;
}
