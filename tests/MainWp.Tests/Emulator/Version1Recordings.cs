using MainWp.Emulator.Hosting;
using MainWp.Emulator.Keys;
using MainWp.Emulator.Sites;

namespace EmulatorTests;

/// <summary>What recordings of mainwp/v1 need beyond those of mainwp/v2: other keys, and other moments.</summary>
internal static class Version1Recordings
{
    private const string ReadOnly = "old interface, read only";

    /// <summary>The key that a recording was made with: one for both interfaces, or one that may only read.</summary>
    public static ApiKey KeyOf(EmulatedDashboard dashboard, string auth) => dashboard.Keys.All.First(key =>
        key.Version == 1 && key.Description == (auth.EndsWith("v1ro", StringComparison.Ordinal) ? ReadOnly : "made in the dashboard for both interfaces"));

    /// <summary>Puts a key where the recording has REDACTED; in a header one that only this interface knows.</summary>
    public static string Reveal(EmulatedDashboard dashboard, string text)
    {
        var key = text.StartsWith('{') ? dashboard.Version1Key : KeyOf(dashboard, "v1");
        return text.Replace("ck_REDACTED", key.Identifier, StringComparison.Ordinal).Replace("cs_REDACTED", $"cs_{key.ConsumerSecret}", StringComparison.Ordinal);
    }

    public static void Prepare(EmulatedDashboard dashboard, string name)
    {
        var (state, sites) = (dashboard.State, dashboard.Sites);
        state.Keys.AddVersion1(KeyScope.ReadOnly, ReadOnly);
        foreach (var client in dashboard.Clients.All.Where(client => client.Id > 2).ToList())
            dashboard.Clients.Remove(client);
        if (name is "v1/err-add-site-duplicate" or "v1/remove-site")
            sites.Add(RecordedFleet.Make(dashboard, 4, RecordedFleet.Address(4)));
        if (name is "v1/site-update-plugins")
            sites[2].Pending.RemoveAll(update => update.IsBroken);
        if (name is "v1/site-installed-plugins" or "v1/site-active-plugins")
            sites[1].Plugins.RemoveAll(plugin => plugin.IsMustUse);
        if (name is "v1/reconnect-site")
            SiteConnection.Disconnect(state, sites[2]);
        if (name is "v1/get-client-costs")
        {
            foreach (var cost in state.Costs.All)
                cost.Clients = [];
        }
        if (name is "v1/ignored-plugins-updates-2")
            state.Ignored.Plugins.Add("realwp-beta/realwp-beta.php", "Realwp Beta");
        if (name is "v1/site-ignored-themes-updates-2")
            sites[1].IgnoredThemes.Add("realwp-theme", "realwp-theme");
    }
}
