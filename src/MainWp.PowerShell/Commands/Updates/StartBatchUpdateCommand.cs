using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Installs pending updates: those of the given sites, exactly those piped in from Get-MainWpUpdate, or all with -All.</summary>
[Cmdlet(VerbsLifecycle.Start, "MainWpBatchUpdate", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(BatchUpdate), typeof(UpdateResult))]
public sealed class StartBatchUpdateCommand : FleetCommand<UpdateTarget>
{
    /// <summary>What to update: sites by id, name, address or object, or exactly the piped updates.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpClient", "MainWpTag")]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId", "Update")]
    public UpdateTarget[] Site { get; set; } = [];

    /// <summary>Only updates of these types.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(nameof(UpdateType.Core), nameof(UpdateType.Plugin), nameof(UpdateType.Theme), nameof(UpdateType.Translation))]
    public UpdateType[] Type { get; set; } = [];

    /// <summary>Only updates of these plugins, themes or text domains.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>Leaves updates of these plugins, themes or text domains out: by slug or by folder, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public string[] ExcludeSlug { get; set; } = [];

    /// <summary>Waits until the updates have ended and returns the result of each.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>The longest time to wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = JobWaiter.DefaultTimeoutSec;

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<UpdateTarget> Items => [.. Site, .. Owners.Select(owner => new UpdateTarget(owner))];

    internal override async Task ProcessAsync(MainWpClient client, Incoming<UpdateTarget> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var targets = new UpdateTargets(client, pipeline);
        var excluded = await ExcludedAsync(client, stop);
        var selection = await targets.SelectAsync(items, new UpdateSelection { All = All, Types = Type, Slugs = Slug, ExcludedSites = excluded, ExcludedSlugs = ExcludeSlug }, stop);
        var found = await targets.PendingAsync(selection, stop);
        var dashboard = client.Transport.Connection.Address;
        // The server's batch silently leaves out suspended sites. The routes of one site are not used for them either.
        var pending = found.Where(update => !update.IsOnSuspendedSite).ToList();
        var suspended = found.Where(update => update.IsOnSuspendedSite).Select(update => $"{update.SiteName} (site {update.SiteId})").Distinct().ToList();
        if (pending.Count == 0 && suspended.Count > 0)
        {
            pipeline.WriteError(CommandError.From(new MainWpException(ErrorKind.NotDone, Messages.OnlySuspended(suspended, dashboard)) { Resource = Resource.Update }, dashboard));
            return;
        }
        if (suspended.Count > 0)
            pipeline.WriteWarning(Messages.SuspendedLeftOut(suspended, found.Count - pending.Count, dashboard));
        if (pending.Count == 0)
            return;
        var sites = pending.Select(update => update.SiteName ?? $"site {update.SiteId}").Distinct().ToList();
        var named = sites.Count <= 5 ? $" ({string.Join(", ", sites)})" : "";
        if (!pipeline.ShouldProcess($"{(sites.Count == 1 ? "1 site" : $"{sites.Count} sites")} of {dashboard}{named}", pending.Count == 1 ? "Install 1 update" : $"Install {pending.Count} updates"))
            return;
        await pipeline.Held.AroundAsync(() => StartAsync(client, selection, pending, suspended, pipeline, stop));
    }

    private async Task StartAsync(MainWpClient client, UpdateSelection selection, IReadOnlyList<Update> pending, IReadOnlyList<string> suspended, IPipelineWriter pipeline, CancellationToken stop)
    {
        var job = await new BatchUpdateLauncher(client, pipeline, Jobs, ThrottleLimit).LaunchAsync(selection, pending, stop);
        if (job.Result.Count == 0)
            return;
        job.SuspendedSite = suspended;
        var follower = new BatchUpdateFollower(client, pipeline, job);
        await follower.ConfirmAsync(stop);
        if (Wait)
            await follower.FollowAsync(new JobWaiter(TimeSpan.FromSeconds(TimeoutSec), JobWaiter.DefaultStallTimeout), stop);
        else
            pipeline.Write(job);
    }
}
