using MainWp.Emulator.Children;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>Making, breaking and testing the connection to a child site.</summary>
internal static class SiteConnection
{
    public static bool Reconnect(Dashboard dashboard, Site site)
    {
        if (site.Connection == Connection.Unreachable)
            return false;
        site.Connection = Connection.Answering;
        return site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say);
    }

    public static bool Disconnect(Dashboard dashboard, Site site)
    {
        if (site.Connection == Connection.Unreachable)
            return false;
        site.Connection = Connection.Refusing;
        site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say);
        return true;
    }

    /// <summary>What the ability does: a site that was down at the last check is left alone, and nothing is recorded.</summary>
    public static bool Sync(Dashboard dashboard, Site site) =>
        !(dashboard.HasAbilities && site.IsTakenForDown) && site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say);

    /// <summary>6.0 and 6.0.1 name the sites to their own ability by a word that it does not take.</summary>
    public static void RefuseOwnInput(Dashboard dashboard)
    {
        if (dashboard.HasAbilities && !dashboard.IsFrom("6.0.2"))
            throw new RestError("ability_invalid_input", "mainwp/sync-sites-v1 does not take site_ids.", 500);
    }

    /// <summary>What the dashboard remembers; the child knows nothing of it.</summary>
    public static void Mark(Dashboard dashboard, Site site) => site.SyncErrors = dashboard.Say("The site was disconnected in the dashboard.");

    /// <summary>Only looks whether somebody answers; that changes no status.</summary>
    public static int Check(Dashboard dashboard, Site site)
    {
        site.HttpCode = site.Connection == Connection.Unreachable ? 0 : HarmTable.Status(dashboard.Breakages.Of(site));
        site.Monitor.Beat(dashboard.Clock.GetUtcNow(), site.HttpCode == 200);
        return site.HttpCode;
    }
}
