using System.Text.Json.Nodes;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Jobs;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;

namespace EmulatorTests;

/// <summary>Each recording is a moment of a longer session; this brings a dashboard to that moment.</summary>
internal sealed class RecordingPreparation(EmulatedDashboard dashboard, ManualTime time)
{
    public void Prepare(Recording recording)
    {
        RecordedFleet.Fill(dashboard);
        var state = dashboard.State;
        state.HasAbilities = !recording.SetUp("X-Realwp-Noabilities");
        state.ApplicationPasswordsEnabled = !recording.SetUp("X-Realwp-Prod");
        state.Faults.AppearsRemote = recording.SetUp("X-Realwp-Remote");
        if (recording.SetUp("X-Realwp-Debug"))
            state.Faults.PhpWarnings = PhpWarnings.OnFaultyRoutes;
        if (recording.Path.Contains("site-0001", StringComparison.Ordinal))
            RecordedFleet.AddUnreachable(dashboard);
        recording.Path = recording.Path.Replace("ck_REDACTED", dashboard.Version1Key.Identifier, StringComparison.Ordinal);
        if (recording.Status == 200 && recording.Path.Split("/application-passwords/") is [_, { Length: 36 } uuid])
            recording.Path = recording.Path.Replace(uuid, dashboard.Accounts.All[0].Passwords[0].Uuid, StringComparison.Ordinal);

        if (recording.Name.StartsWith("v1/", StringComparison.Ordinal))
            Version1Recordings.Prepare(dashboard, recording.Name);
        Sites(recording.Name);
        Lists(recording.Name);
        Settings(recording);
        Jobs(recording);
    }

    private void Sites(string name)
    {
        var sites = dashboard.Sites;
        switch (name)
        {
            case "v2/err-sites-add-unreachable":
                sites.DeadAddresses.Add("http://127.0.0.1:8998/");
                break;
            case "v2/err-sites-add-no-child-plugin":
                sites.WithoutChildPlugin.Add("http://127.0.0.1:8199/");
                break;
            case "v2/err-sites-add-duplicate" or "v2/sites-remove":
                sites.Add(RecordedFleet.Make(dashboard, 4, RecordedFleet.Address(4)));
                break;
            case "v2/sites-client-none" or "v2/sites-client-after-edit":
                sites[1].ClientId = 0;
                break;
            case "v2/err-sites-plugins-disconnected" or "v2/err-sites-sync-disconnected" or "v2/sites-get-disconnected" or "v2/sites-status-disconnected":
                SiteConnection.Disconnect(dashboard.State, sites[2]);
                break;
            case "v2/sites-with-tags" or "v2/tags-sites" or "v2/tags-clients" or "v2/sites-sync" or "v2/sites-sync-legacy" or "v2/sites-batch" or "v2/batch":
                sites[1].TagIds.Add(1);
                break;
            case "v2/updates-by-domain":
                sites[5].Pending.RemoveAll(update => update.Type == UpdateType.Theme);
                break;
            case "v2/updates-site-wp-again":
                sites[3].Pending.RemoveAll(update => update.Type == UpdateType.Core);
                break;
            case "v2/updates-site-core-after-ignore":
                sites[3].IgnoresCore = true;
                break;
            case "v2/updates-plugins-when-ignored":
                sites[2].IgnoresPlugins = true;
                break;
            case "v2/updates-site-ignored-legacy":
                sites[2].IgnoredPlugins.Add("0", "realwp-beta/realwp-beta.php");
                sites[2].IgnoredThemes.Add("0", "realwp-theme");
                break;
            case "wp/run-list-ignored-updates-nonempty":
                sites[1].IgnoredPlugins.Add("realwp-beta/realwp-beta.php", "realwp-beta/realwp-beta.php");
                break;
            case "v2/monitors-by-domain":
                sites[5].Monitor.Exists = false;
                sites[5].Monitor.Heartbeats.Clear();
                break;
            case "v2/users-create":
                sites[1].Content.Users.RemoveAll(user => user.Id == 2);
                break;
        }
    }

    private void Lists(string name)
    {
        var clients = dashboard.Clients;
        switch (name)
        {
            case "v2/clients-add":
                clients.Remove(clients.Find(1)!);
                break;
            case "v2/clients-remove":
                clients.Add("to remove", "rm@example.test", dashboard.State.Started);
                break;
            case "v2/clients-empty":
                foreach (var client in clients.All.ToList())
                    clients.Remove(client);
                break;
            case "v2/clients-fields-empty":
                clients.Fields.Clear();
                break;
            case "v2/clients-fields-edit" or "v2/err-clients-fields-add-duplicate":
                clients.AddField("vat", "VAT number");
                break;
            case "v2/clients-fields-edit-form":
                clients.AddField("iban", "IBAN");
                break;
            case "v2/err-tags-remove-again":
                dashboard.Tags.Remove(dashboard.Tags.Find(2)!);
                break;
            case "wp/run-get-tag" or "wp/run-list-tags":
                foreach (var tag in dashboard.Tags.All)
                    tag.Color = "";
                break;
            case "v2/err-rest-api-delete-key-again":
                dashboard.Keys.Remove(dashboard.Keys.Find("9")!);
                break;
            case "v2/costs-empty" or "v2/sites-costs-none" or "wp/run-get-site-costs":
                foreach (var cost in dashboard.State.Costs.All.ToList())
                    dashboard.State.Costs.Remove(cost);
                break;
        }
    }

    private void Settings(Recording recording)
    {
        var stored = dashboard.State.Settings.CostTracker;
        if (recording.Path.Contains("payment-methods/cheque", StringComparison.Ordinal))
            stored["payment_methods"] = new JsonObject { ["cheque"] = "Cheque" };
        if (recording.Path.Contains("product-types/realwp-type", StringComparison.Ordinal))
            stored["product_categories"]!.AsArray().Add(new JsonObject { ["slug"] = "realwp-type", ["title"] = "Realwp type" });
    }

    private void Jobs(Recording recording)
    {
        var jobs = dashboard.State.Jobs;
        if (recording.Name.Contains("queued", StringComparison.Ordinal) || recording.Name.Contains("-208", StringComparison.Ordinal) || recording.Name.Contains("batch-status", StringComparison.Ordinal))
            RecordedFleet.AddMany(dashboard);
        if (recording.Name.StartsWith("v2/settings-tools", StringComparison.Ordinal) && recording.Path.Contains("-status/", StringComparison.Ordinal))
        {
            var old = recording.Path.Split('/')[^1];
            var job = jobs.Start(old.Split('_')[0], dashboard.Sites.Count, () => { });
            recording.Path = recording.Path.Replace(old, job.Id, StringComparison.Ordinal);
            if (!recording.Name.EndsWith("renew-connections-status-just-started", StringComparison.Ordinal))
                time.Advance(ToolJob.Duration);
        }

        if (!recording.Name.StartsWith("wp/run-batch-status", StringComparison.Ordinal))
            return;
        var type = recording.Query["input[job_id]"]!.GetValue<string>().Split('_')[0];
        var queued = jobs.Queue(type, dashboard.Sites.All, site => type == "update" ? dashboard.State.Updates.RunInJob(site, update => true) : null);
        recording.Query["input[job_id]"] = queued.Id;
        if (!recording.Name.EndsWith("queued", StringComparison.Ordinal))
            time.Advance(SiteJob.FirstPass);
    }
}
