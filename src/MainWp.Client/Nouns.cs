namespace MainWp;

/// <summary>The noun of the commands that take an object of a type.</summary>
internal static class Nouns
{
    private const string Service = "WpAdmin";

    // Types whose noun is not their own name. The results of a command belong to the noun of that command.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["BatchResult"] = "Batch",
        ["CostDetail"] = "Cost",
        ["DashboardUser"] = "User",
        ["MonitorCheck"] = "Monitor",
        ["MonitorDetail"] = "Monitor",
        ["MonitorEntry"] = "Monitor",
        ["MonitorIncidentCount"] = "MonitorIncident",
        ["MonitorSetting"] = "Monitor",
        ["NewApiKey"] = "ApiKey",
        ["NewApplicationPassword"] = "ApplicationPassword",
        ["ProReportItem"] = "ProReport",
        ["SiteCheck"] = "Site",
        ["SiteDetail"] = "Site",
        ["SiteHealth"] = "Health",
        ["SitePageDetail"] = "SitePage",
        ["SitePostDetail"] = "SitePost",
        ["SiteSync"] = "Site",
        ["SiteUserImport"] = "SiteUser",
        ["SiteUserResult"] = "SiteUser",
        ["ToolJob"] = "Job",
        ["UpdateResult"] = "Update",
        ["VulnerabilitySummary"] = "Vulnerability",
        ["WpAdminAuthEvent"] = "WpAdminAuthLog",
        ["WpAdminAuthSummary"] = "WpAdminAuthLog",
    };

    /// <summary>The noun of a type, by its name without the namespace.</summary>
    public static string Of(string type)
    {
        var name = Others.TryGetValue(type, out var noun) ? noun : type;
        return name.StartsWith(Service, StringComparison.Ordinal) ? name : "MainWp" + name;
    }
}
