using System.Security.Cryptography;

namespace MainWp.Emulator.Accounts;

/// <summary>A WordPress user of the dashboard.</summary>
internal sealed class Account
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public required int Id { get; init; }

    public required string Login { get; init; }

    public required string Email { get; init; }

    public required string Role { get; init; }

    public DateTimeOffset Registered { get; init; }

    /// <summary>For wp-login.php; no REST API takes it.</summary>
    public string LoginPassword { get; } = RandomNumberGenerator.GetString(Letters, 16);

    public List<ApplicationPassword> Passwords { get; } = [];

    public bool MayManage => Role == "administrator";

    public ApplicationPassword? Find(string password)
    {
        var bare = password.Replace(" ", "", StringComparison.Ordinal);
        return Passwords.FirstOrDefault(candidate => candidate.Secret == bare);
    }

    public ApplicationPassword AddPassword(string name, DateTimeOffset now, string appId = "")
    {
        var password = new ApplicationPassword
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = name,
            AppId = appId,
            Secret = RandomNumberGenerator.GetString(Letters, 24),
            Created = now,
        };
        Passwords.Add(password);
        return password;
    }
}
