namespace MainWp.Tests.Conventions;

/// <summary>Commands whose help page is still to be written. Names leave this list and none is added to it.</summary>
internal static class UnwrittenPages
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "Clear-MainWpActivationData",
        "Get-MainWpMonitor",
        "Get-MainWpMonitorHeartbeat",
        "Get-MainWpMonitorIncident",
        "Get-MainWpSetting",
        "New-MainWpCostPaymentMethod",
        "New-MainWpCostProductType",
        "Remove-MainWpCostPaymentMethod",
        "Remove-MainWpCostProductType",
        "Reset-MainWpSiteConnection",
        "Restore-MainWpInfoMessage",
        "Revoke-MainWpSiteLogin",
        "Set-MainWpAdvancedSetting",
        "Set-MainWpApiBackupSetting",
        "Set-MainWpCostPaymentMethod",
        "Set-MainWpCostProductType",
        "Set-MainWpCostTrackerSetting",
        "Set-MainWpEmailSetting",
        "Set-MainWpGeneralSetting",
        "Set-MainWpInsightSetting",
        "Set-MainWpMonitor",
        "Set-MainWpMonitorDefault",
        "Set-MainWpMonitoringSetting",
        "Set-MainWpToolSetting",
        "Test-MainWpMonitor",
    ];
}
