using System.Net.Http.Headers;
using System.Text;

namespace MainWp.Http;

/// <summary>One credential of a session, ready to be sent; the only place that holds its secret unencrypted.</summary>
internal abstract class Authentication
{
    private static readonly Task<bool> NotRenewed = Task.FromResult(false);

    /// <summary>The texts that must never be seen, for the redactor.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>Whether its secrets tell one user from another.</summary>
    public virtual bool TellsUsersApart => true;

    /// <summary>What it was granted, with blanks between; null where that is not known.</summary>
    public virtual string? Scope => null;

    /// <summary>A key that is sent as it is: Authorization: Bearer.</summary>
    public static Authentication Bearer(string key) => new Fixed(new AuthenticationHeaderValue("Bearer", key));

    /// <summary>Whether the secret has the form in which its kind is made.</summary>
    public bool IsUsual { get; private init; } = true;

    /// <summary>A MainWP API key: Authorization: Bearer, with that case.</summary>
    // docs/quirks.md, 1.
    public static Authentication ApiKey(string token) => new Fixed(new AuthenticationHeaderValue("Bearer", token), token.Split(["=="], StringSplitOptions.None));

    /// <summary>A WordPress user with an application password; WordPress ignores the blanks it shows the password with.</summary>
    public static Authentication ApplicationPassword(string userName, string password)
    {
        var bytes = Encoding.UTF8.GetBytes($"{userName}:{password}");
        return new Fixed(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes)), password, password.Replace(" ", "")) { IsUsual = IsApplicationPassword(password) };
    }

    /// <summary>Whether a text has the form of an application password: 24 letters and digits, with blanks or without.</summary>
    public static bool IsApplicationPassword(string text) => text.Replace(" ", "") is { Length: 24 } bare && bare.All(character => char.IsLetterOrDigit(character) && character < 128);

    /// <summary>Puts the credential into a message; one that runs out may be renewed first.</summary>
    public abstract Task ApplyAsync(HttpRequestMessage message, Transport transport, CancellationToken stop);

    /// <summary>After 401: true where another credential than the one in that message can be tried.</summary>
    public virtual Task<bool> RenewAsync(HttpRequestMessage refused, Transport transport, CancellationToken stop) => NotRenewed;

    private sealed class Fixed(AuthenticationHeaderValue header, params string[] secrets) : Authentication
    {
        public override IReadOnlyList<string> Secrets { get; } = [.. secrets.Append(header.Parameter!).Where(secret => secret.Length > 0)];

        public override Task ApplyAsync(HttpRequestMessage message, Transport transport, CancellationToken stop)
        {
            message.Headers.Authorization = header;
            return Task.CompletedTask;
        }

        public override string ToString() => header.Scheme;
    }
}
