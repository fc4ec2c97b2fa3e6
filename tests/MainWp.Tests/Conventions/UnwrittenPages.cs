namespace MainWp.Tests.Conventions;

/// <summary>Commands whose help page is still to be written. Names leave this list and none is added to it.</summary>
internal static class UnwrittenPages
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "Add-MainWpSite",
        "Disable-MainWpSitePlugin",
        "Enable-MainWpSitePlugin",
        "Enable-MainWpSiteTheme",
        "Get-MainWpClient",
        "Get-MainWpClientField",
        "Get-MainWpSiteChange",
        "Get-MainWpSitePlugin",
        "Get-MainWpSiteSecurity",
        "Get-MainWpSiteTheme",
        "Get-MainWpTag",
        "New-MainWpClient",
        "New-MainWpClientField",
        "New-MainWpTag",
        "Remove-MainWpClient",
        "Remove-MainWpClientField",
        "Remove-MainWpSite",
        "Remove-MainWpSiteConnection",
        "Remove-MainWpSitePlugin",
        "Remove-MainWpSiteTheme",
        "Remove-MainWpTag",
        "Repair-MainWpSiteConnection",
        "Resume-MainWpSite",
        "Set-MainWpClient",
        "Set-MainWpClientField",
        "Set-MainWpSite",
        "Set-MainWpTag",
        "Suspend-MainWpSite",
        "Test-MainWpSite",
    ];
}
