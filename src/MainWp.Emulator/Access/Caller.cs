using MainWp.Emulator.Accounts;
using MainWp.Emulator.Keys;

namespace MainWp.Emulator.Access;

/// <summary>Who sent a request: a key of the dashboard, a WordPress account, or nobody.</summary>
internal sealed record Caller(ApiKey? Key = null, Account? Account = null, ApplicationPassword? Password = null)
{
    public static readonly Caller Nobody = new();
}
