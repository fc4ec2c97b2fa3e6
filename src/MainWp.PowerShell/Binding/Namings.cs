namespace MainWp.PowerShell.Binding;

/// <summary>The kinds of thing that commands name, and how objects and rows name each.</summary>
internal static class Namings
{
    public static Naming Site { get; } = new("MainWpSite", "site", Resource.Site)
    {
        // The health of a site is about that one site: Get-MainWpHealth | Sync-MainWpSite.
        Nouns = ["MainWpSite", "MainWpHealth"],
        Ids = ["SiteId", "Id"],
        Names = ["SiteName", "Name"],
        Addresses = ["SiteUrl", "Url"],
        IsNamedByOthers = true,
    };

    public static Naming Client { get; } = new("MainWpClient", "client", Resource.Client) { Ids = ["ClientId", "Id"], Names = ["ClientName", "Name", "Email"] };

    public static Naming ClientField { get; } = new("MainWpClientField", "client field", Resource.ClientField) { Ids = ["ClientFieldId", "Id"], Names = ["ClientFieldName", "Name"] };

    public static Naming Tag { get; } = new("MainWpTag", "tag", Resource.Tag) { Ids = ["TagId", "Id"], Names = ["TagName", "Name"] };

    public static Naming Cost { get; } = new("MainWpCost", "cost", Resource.Cost) { Ids = ["CostId", "Id"], Names = ["CostName", "Name"] };

    public static Naming DashboardUser { get; } = new("MainWpUser", "dashboard user", Resource.DashboardUser)
    {
        Ids = ["DashboardUserId", "Id"],
        Names = ["Login", "DashboardUserName", "Email"],
        IsNamedByOthers = true,
    };

    public static Naming ApiKey { get; } = new("MainWpApiKey", "API key", Resource.ApiKey) { Ids = ["ApiKeyId", "KeyId", "Id"], Names = ["TruncatedKey"] };

    public static Naming ApplicationPassword { get; } = new("MainWpApplicationPassword", "application password", Resource.ApplicationPassword)
    {
        Ids = ["Uuid"],
        Names = ["Name"],
        Handle = "the application password's UUID",
    };

    public static Naming Plugin { get; } = new("MainWpSitePlugin", "plugin", Resource.Plugin) { Ids = ["Slug"], Names = ["Name"], Handle = "the site with -Site and the plugin with -Slug" };

    public static Naming Theme { get; } = new("MainWpSiteTheme", "theme", Resource.Theme) { Ids = ["Slug"], Names = ["Name"], Handle = "the site with -Site and the theme with -Slug" };

    public static Naming SiteUser { get; } = new("MainWpSiteUser", "site user", Resource.SiteUser) { Ids = ["UserId"], Names = ["UserName"], Handle = "the site's and the user's id" };

    public static Naming SitePost { get; } = new("MainWpSitePost", "post", Resource.SitePost) { Ids = ["PostId"], Names = ["Title"], Handle = "the site's and the post's id" };

    public static Naming SitePage { get; } = new("MainWpSitePage", "page", Resource.SitePage) { Ids = ["PageId"], Names = ["Title"], Handle = "the site's and the page's id" };

    public static Naming Monitor { get; } = new("MainWpMonitor", "monitor", Resource.Monitor) { Ids = ["MonitorId"], Handle = "the site's id" };

    /// <summary>The input of Start-MainWpBatchUpdate: a pending update, the plugin or theme that has one, or a site with all its pending updates.</summary>
    public static Naming Update { get; } = new("MainWpUpdate", "update", Resource.Update) { Nouns = ["MainWpUpdate", "MainWpSitePlugin", "MainWpSiteTheme", "MainWpVulnerability"], Ids = ["Slug"], Handle = "the site's id" };

    public static Naming IgnoredUpdate { get; } = new("MainWpIgnoredUpdate", "update", Resource.Update)
    {
        Nouns = ["MainWpIgnoredUpdate", "MainWpUpdate"],
        Ids = ["Slug"],
        Handle = "the site and the update's slug",
    };

    public static Naming Job { get; } = new("MainWpJob", "job", Resource.Job) { Nouns = ["MainWpJob", "MainWpBatchUpdate"], Ids = ["JobId", "Id"] };

    public static Naming BatchUpdate { get; } = Job with { Noun = "MainWpBatchUpdate", Nouns = ["MainWpBatchUpdate"], Word = "batch update", Handle = "the batch update's id" };

    public static Naming Ability { get; } = new("MainWpAbility", "ability", Resource.Ability) { Ids = ["Name"], Handle = "a name such as mainwp/list-sites-v1" };

    public static Naming CostPaymentMethod { get; } = new("MainWpCostPaymentMethod", "payment method", Resource.CostPaymentMethod) { Ids = ["Slug"], Names = ["Title"], Handle = "its slug or title" };

    public static Naming CostProductType { get; } = new("MainWpCostProductType", "product type", Resource.CostProductType) { Ids = ["Slug"], Names = ["Title"], Handle = "its slug or title" };

    public static Naming WpAdminSite { get; } = new("WpAdminSite", "site of the Wp Admin API", Resource.Site)
    {
        Nouns = ["WpAdminSite", "WpAdminBackup", NounRules.Untyped],
        Ids = ["SiteId", "Id"],
        Names = ["SiteName", "Name"],
        Addresses = ["SiteUrl", "Url"],
        IsNamedByOthers = true,
        Handle = "the site's id",
    };
}
