extern alias module;

using MainWp.Emulator.Hosting;
using module::MainWp;
using module::MainWp.PowerShell.Binding;
using module::MainWp.PowerShell.Commands;
using module::MainWp.PowerShell.Sessions;

namespace MainWp.Emulator.Tour;

/// <summary>docs/tour.ps1, step by step, for a machine without PowerShell; a convention test holds the two together.</summary>
internal sealed class ConsoleTour(EmulatedDashboard dashboard, TextWriter output)
{
    private readonly ConsoleStage _stage = new(output, dashboard.State.Options.Speed);

    /// <summary>True where every step did what it says.</summary>
    public async Task<bool> RunAsync()
    {
        try
        {
            var session = await ConnectAsync();
            await ListSitesAsync(session);
            await SyncAsync(session);
            Disconnect(session);
        }
        catch (Exception e) when (e is MainWpException or TourFailedException)
        {
            output.WriteLine();
            output.WriteLine($"The tour ended early. {e.Message}");
            return false;
        }
        output.WriteLine();
        output.WriteLine("Every step did what it says.");
        return true;
    }

    private async Task<MainWpSession> ConnectAsync()
    {
        var session = await _stage.ConnectAsync("Connect; address and credentials come from the environment here", "Connect-MainWp", new ConnectionRequest
        {
            Uri = dashboard.Address.OriginalString,
            ApiKey = new Secret(dashboard.ReadWriteToken),
            UserName = dashboard.User,
            ApplicationPassword = new Secret(dashboard.ApplicationPassword),
        });
        _stage.Check(session.HasApiKey && session.HasApplicationPassword, "both credentials were to be proved");
        return session;
    }

    private async Task ListSitesAsync(MainWpSession session)
    {
        var sites = await _stage.RunAsync<Site>("List the first sites", "Get-MainWpSite -First 5", session, new GetSiteCommand { Paging = new Paging(First: 5) });
        _stage.Check(sites.Count == 5, "five sites were to come");
    }

    private async Task SyncAsync(MainWpSession session)
    {
        var done = await _stage.RunAsync<SiteSync>("Sync two sites", "Sync-MainWpSite 1, 2 -PassThru", session, new SyncSiteCommand
        {
            Site = [new SiteReference(1), new SiteReference(2)],
            ReturnsResult = true,
        });
        _stage.Check(done.Count == 2 && done.All(site => site.Succeeded), "both sites were to be synced");
    }

    private void Disconnect(MainWpSession session)
    {
        _stage.Announce("Disconnect", "Disconnect-MainWp");
        session.Connection.Dispose();
    }
}
