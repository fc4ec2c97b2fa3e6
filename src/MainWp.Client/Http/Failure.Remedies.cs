namespace MainWp.Http;

/// <content>What to do about it.</content>
internal static partial class Failure
{
    private const string PasswordsOff = "WordPress has them switched off over plain http (unless WP_ENVIRONMENT_TYPE is local), and plugins can switch them off. Use https, or an API key, for what that can do.";

    private static string Remedy(Request request, Connection connection, string? code) => (request.RequiredCredential, code) switch
    {
        (RequiredCredential.LegacyKey, "mainwp_rest_authentication_disabled_key") when connection.LegacyWay == LegacyAuthentication.Query => "In the address it accepts only keys that mainwp/v2 knows too. Connect without -LegacyAuthentication, so that the key goes in a header.",
        (RequiredCredential.LegacyKey, _) => "Connect again with -LegacyCredential: the consumer key (ck_...) as user name, the consumer secret (cs_...) as password, as the dashboard showed them when the key was made. Tokens of mainwp/v2 and Basic do not count for mainwp/v1.",
        (RequiredCredential.ApplicationPassword, _) when !connection.Facts.ApplicationPasswordsAvailable => PasswordsOff,
        (RequiredCredential.ApplicationPassword, "invalid_username" or "invalid_email") => "The user name is that of the WordPress account, not the name given to the application password.",
        (RequiredCredential.ApplicationPassword, "incorrect_password") when connection.HasUnlikelyPassword => "What was given does not have the form of an application password (six blocks of four letters and digits): it may be the account's own, which REST refuses. Make one under Users > Profile > Application Passwords.",
        (RequiredCredential.ApplicationPassword, "incorrect_password") => "It may be revoked, or of another user. It takes an application password (made under API Access > Application Passwords), not the account's own.",
        (RequiredCredential.ApplicationPassword, _) => "Connect again with -Credential (WordPress user and application password).",
        (_, "mainwp_rest_authentication_disabled_key") => "The key does not exist there, or is disabled.",
        (_, "mainwp_rest_authentication_missing_parameter") => "A token has the form <secret>==<key>: give it whole.",
        _ => "Connect again with -ApiKey.",
    };

    private static string Listing(Resource resource) => resource switch
    {
        Resource.Site => "Run Get-MainWpSite to list the sites.",
        Resource.ApiKey => "Run Get-MainWpApiKey to list the keys.",
        Resource.Monitor => "Run Get-MainWpMonitor to list the monitors.",
        Resource.CostProductType or Resource.CostPaymentMethod => "Run Get-MainWpSetting CostTracker to list them.",
        Resource.Tag => "Run Get-MainWpTag to list the tags.",
        Resource.Client => "Run Get-MainWpClient to list the clients.",
        Resource.ClientField => "Run Get-MainWpClientField to list the fields.",
        Resource.Plugin => "Run Get-MainWpSitePlugin to list the site's plugins.",
        Resource.Theme => "Run Get-MainWpSiteTheme to list the site's themes.",
        Resource.DashboardUser => "Run Get-MainWpUser to list the dashboard's users.",
        Resource.ApplicationPassword => "Run Get-MainWpApplicationPassword to list them.",
        Resource.Ability => "Run Get-MainWpAbility to list the abilities.",
        Resource.Job => "Jobs are kept for 24 hours.",
        Resource.SitePost => "Run Get-MainWpSitePost to see the posts of a site.",
        Resource.SitePage => "Run Get-MainWpSitePage to list the pages of a site.",
        Resource.SiteUser => "Run Get-MainWpSiteUser to list the users of a site.",
        Resource.Cost => "Run Get-MainWpCost to list the costs.",
        _ => "It may have been removed.",
    };
}
