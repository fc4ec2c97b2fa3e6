namespace MainWp.PowerShell;

/// <content>Texts about reports.</content>
internal static partial class Messages
{
    public static string NothingForReport(string? file) =>
        $"Nothing for the report could be read, so no report was written{file}.";

    public const string ReportWithoutSites = "The report contains no sites.";

    public const string OtherSitesInReport = "The earlier report covers another selection of sites. Sites that seem new or removed may only be selected differently.";
}
