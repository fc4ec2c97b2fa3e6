extern alias module;

using System.Security;
using MainWp.Emulator.Hosting;
using module::MainWp;
using module::MainWp.PowerShell.Binding;
using module::MainWp.PowerShell.Commands;
using module::MainWp.PowerShell.Sessions;

namespace MainWp.Emulator.Tour;

/// <summary>docs/tour.ps1 for a machine without PowerShell: the same commands, in the same order.</summary>
internal sealed class ConsoleTour(EmulatedDashboard dashboard, TextWriter output)
{
    private readonly ConsoleStage _stage = new(output, dashboard.State.Options.Speed);

    /// <summary>True where every step did what it says.</summary>
    public async Task<bool> RunAsync()
    {
        try
        {
            var session = await ConnectAsync();
            await SitesAsync(session);
            await ApiKeysAsync(session);
            await UpdatesAsync(session);
            _stage.Disconnect(session);
            _stage.Check(_stage.Left == 0);
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
        var session = await _stage.ConnectAsync(new ConnectionRequest
        {
            Uri = dashboard.Address.OriginalString,
            ApiKey = new Secret(dashboard.ReadWriteToken),
            UserName = dashboard.User,
            ApplicationPassword = new Secret(dashboard.ApplicationPassword),
        });
        _stage.Check(session.HasApiKey && session.HasApplicationPassword);
        return session;
    }

    private async Task SitesAsync(MainWpSession session)
    {
        var sites = await _stage.RunAsync<Site>(session, new GetSiteCommand { Paging = new Paging(First: 5) });
        _stage.Check(sites.Count == 5);

        var synced = await _stage.RunAsync<SiteSync>(session, new SyncSiteCommand { Site = [new SiteReference(1), new SiteReference(2)], PassThru = true });
        _stage.Check(synced.Count == 2 && synced.All(site => site.Succeeded));
    }

    private async Task ApiKeysAsync(MainWpSession session)
    {
        var keys = await _stage.RunAsync<ApiKey>(session, new GetApiKeyCommand());
        _stage.Check(keys.Any(listed => listed.IsCurrent));

        var key = (await _stage.RunAsync<NewApiKey>(session, new NewApiKeyCommand { Permission = ApiKeyPermission.Read, Description = "A tour" })).Single();
        _stage.Check(key.Permission == ApiKeyPermission.Read);

        var reader = await _stage.ConnectAsync(new ConnectionRequest { Uri = key.Dashboard!.OriginalString, ApiKey = new Secret((SecureString)key.Token) });
        _stage.Check(reader.ProvedScope == SessionScope.Read);
        _stage.Check((await _stage.RunAsync<Site>(reader, new GetSiteCommand { Status = SiteFilter.Disconnected })).Count > 0);
        _stage.Disconnect(reader);

        var disabled = await _stage.RunAsync<ApiKey>(session, new SetApiKeyCommand { Key = [new ApiKeyReference(key)], Change = { IsActive = false }, PassThru = true });
        _stage.Check(disabled.All(changed => !changed.IsActive));

        await _stage.RunAsync<object>(session, new RemoveApiKeyCommand { Key = [new ApiKeyReference(key)] });
        _stage.Check((await _stage.OutputOfAsync<ApiKey>(session, new GetApiKeyCommand())).All(listed => listed.Id != key.Id));
    }

    private async Task UpdatesAsync(MainWpSession session)
    {
        SiteReference[] sites = [new(1), new(2), new(3)];
        _stage.Check((await _stage.RunAsync<Update>(session, new GetUpdateCommand { Site = sites })).Count > 0);

        var job = (await _stage.RunAsync<BatchUpdate>(session, new StartBatchUpdateCommand
        {
            Site = [.. sites.Select(site => new UpdateTarget(site))],
            Type = [UpdateType.Plugin],
        })).Single();
        _stage.Check(job.UpdateCount > 0);

        var results = await _stage.RunAsync<UpdateResult>(session, new WaitBatchUpdateCommand { BatchUpdate = [new BatchUpdateReference(job)] });
        _stage.Check(results.Count == job.UpdateCount && results.All(result => result.Outcome == UpdateOutcome.Updated));
        _stage.Check((await _stage.RunAsync<Update>(session, new GetUpdateCommand { Site = sites, Type = [UpdateType.Plugin] })).Count == 0);
    }
}
