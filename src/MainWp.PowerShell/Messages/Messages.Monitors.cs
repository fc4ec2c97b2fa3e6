namespace MainWp.PowerShell;

/// <content>About monitors.</content>
internal static partial class Messages
{
    public static string SeveralMonitors(object named, IEnumerable<int> monitors) =>
        $"{named} has several monitors: {string.Join(", ", monitors)}. Pipe the right one from Get-MainWpMonitor. Nothing was sent for it.";
}
