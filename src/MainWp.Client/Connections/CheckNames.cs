namespace MainWp;

/// <summary>The checks of a connection, in the order in which they are made.</summary>
internal static class CheckNames
{
    public const string Address = "Address";
    public const string Reachable = "Reachable";
    public const string Tls = "Tls";
    public const string RestApi = "RestApi";
    public const string MainWpApi = "MainWpApi";
    public const string MainWpVersion = "MainWpVersion";
    public const string Route = "Route";
    public const string Clock = "Clock";
    public const string KeyForm = "KeyForm";
    public const string KeyAccepted = "KeyAccepted";
    public const string ActiveKey = "ActiveKey";
    public const string ReadScope = "ReadScope";
    public const string WriteScope = "WriteScope";
    public const string DeleteScope = "DeleteScope";
    public const string Methods = "Methods";
    public const string Content = "Content";
    public const string KeyAccount = "KeyAccount";
    public const string ApplicationPassword = "ApplicationPassword";
    public const string Users = "Users";
    public const string PasswordAccount = "PasswordAccount";
    public const string LegacyKey = "LegacyKey";
    public const string Cache = "Cache";
    public const string Rows = "Rows";
    public const string Cron = "Cron";
    public const string Work = "Work";

    public static IReadOnlyList<string> All { get; } =
    [
        Address, Reachable, Tls, RestApi, MainWpApi, Clock, KeyForm, KeyAccepted, ActiveKey, ReadScope, WriteScope, DeleteScope, Methods, Content, KeyAccount,
        ApplicationPassword, Users, PasswordAccount, LegacyKey, MainWpVersion, Route, Cache, Rows, Cron, Work,
    ];
}
