namespace MainWp;

/// <content>Texts about remedies.</content>
internal static partial class Messages
{
    public const string PasswordsOff = "WordPress turns them off without https (unless WP_ENVIRONMENT_TYPE is local), and plugins can turn them off. Use https, or an API key where that is enough.";

    public const string LegacyKeyInAddress = "In the address it accepts only keys that mainwp/v2 knows too. Connect without -LegacyAuthentication, so that the key goes in a header.";

    public const string ReconnectWithLegacyKey = "Connect again with -LegacyCredential: the consumer key (ck_...) as user name and the consumer secret (cs_...) as password, as shown by the dashboard. Tokens of mainwp/v2 and Basic are not valid for mainwp/v1.";

    public const string WrongUserName = "The user name is the name of the WordPress account, not the name of the application password.";

    public const string NotAnApplicationPassword = "It does not look like an application password (six blocks of four letters and digits). It may be the password of the account, which REST refuses. Create an application password under Users > Profile > Application Passwords.";

    public const string PasswordMayBeRevoked = "It may be revoked, or belong to another user. It must be an application password (created under API Access > Application Passwords), not the password of the account.";

    public const string ReconnectWithPassword = "Connect again with -Credential (WordPress user and application password).";

    public const string KeyUnknownOrDisabled = "The key does not exist there, or is disabled.";

    public const string TokenIncomplete = "A token has the form <secret>==<key>. Use the whole token.";

    public const string ReconnectWithKey = "Connect again with -ApiKey.";

    public const string ListSites = "Run Get-MainWpSite to list the sites.";

    public const string ListKeys = "Run Get-MainWpApiKey to list the keys.";

    public const string ListMonitors = "Run Get-MainWpMonitor to list the monitors.";

    public const string ListCostOptions = "Run Get-MainWpSetting CostTracker to list them.";

    public const string ListTags = "Run Get-MainWpTag to list the tags.";

    public const string ListClients = "Run Get-MainWpClient to list the clients.";

    public const string ListFields = "Run Get-MainWpClientField to list the fields.";

    public const string ListPlugins = "Run Get-MainWpSitePlugin to list the plugins of the site.";

    public const string ListThemes = "Run Get-MainWpSiteTheme to list the themes of the site.";

    public const string ListUsers = "Run Get-MainWpUser to list the users of the dashboard.";

    public const string ListPasswords = "Run Get-MainWpApplicationPassword to list them.";

    public const string ListAbilities = "Run Get-MainWpAbility to list the abilities.";

    public const string JobsAreKept = "Jobs are kept for 24 hours.";

    public const string ListPosts = "Run Get-MainWpSitePost to list the posts of a site.";

    public const string ListPages = "Run Get-MainWpSitePage to list the pages of a site.";

    public const string ListSiteUsers = "Run Get-MainWpSiteUser to list the users of a site.";

    public const string ListCosts = "Run Get-MainWpCost to list the costs.";

    public const string MayBeRemoved = "It may have been removed.";
}
