namespace MainWp.Emulator.Accounts;

/// <summary>The WordPress users of the dashboard.</summary>
internal sealed class AccountList
{
    private readonly List<Account> _accounts = [];

    public IReadOnlyList<Account> All => _accounts;

    public Account Add(string login, string role, DateTimeOffset registered)
    {
        var account = new Account
        {
            Id = _accounts.Count + 1,
            Login = login,
            Email = $"{login}@dashboard.test",
            Role = role,
            Registered = registered,
        };
        _accounts.Add(account);
        return account;
    }

    public Account? Find(int id) => _accounts.FirstOrDefault(account => account.Id == id);

    public Account? Find(string loginOrEmail) => _accounts.FirstOrDefault(account =>
        string.Equals(account.Login, loginOrEmail, StringComparison.OrdinalIgnoreCase)
        || string.Equals(account.Email, loginOrEmail, StringComparison.OrdinalIgnoreCase));
}
