using System.Runtime.CompilerServices;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Monitors as input of a command.</summary>
internal static class ResolvedMonitors
{
    /// <summary>The monitors meant: all of them if a site has several.</summary>
    public static IAsyncEnumerable<Resolved<MonitorReference, MonitorTarget>> ResolvedAsync(
        this IAsyncEnumerable<MonitorReference> references, MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        references.EachAsync(client, pipeline, stop).ThingsAsync(client, pipeline, reference => reference.ResolveAsync(client, stop));

    /// <summary>Every monitor of the dashboard.</summary>
    public static async IAsyncEnumerable<Resolved<MonitorReference, MonitorTarget>> EveryMonitorAsync(MainWpClient client, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var monitor in client.Monitors.ListAsync(new MonitorQuery { Depth = MonitorDepth.Basic }, Paging.All, stop))
            yield return new Resolved<MonitorReference, MonitorTarget>(new MonitorReference((object)monitor), new MonitorTarget(monitor.MonitorId, monitor.SiteId, monitor.SiteName));
    }

    /// <summary>The one monitor meant by each reference: for changes, where a site with several is an error.</summary>
    public static IAsyncEnumerable<Resolved<MonitorReference, MonitorTarget>> SingleAsync(
        this IAsyncEnumerable<MonitorReference> references, MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        references.EachAsync(client, pipeline, stop).ThingAsync(client, pipeline, async reference =>
        {
            var monitors = await reference.ResolveAsync(client, stop);
            return monitors.Count == 1 ? monitors[0] : throw new MainWpException(ErrorKind.Ambiguous, Messages.SeveralMonitors(reference, monitors.Select(one => one.MonitorId))) { Resource = Resource.Monitor };
        });

    /// <summary>Those that the user lets the command act on.</summary>
    public static IAsyncEnumerable<Resolved<MonitorReference, MonitorTarget>> ApprovedAsync(
        this IAsyncEnumerable<Resolved<MonitorReference, MonitorTarget>> monitors, MainWpClient client, IPipelineWriter pipeline, string action, Func<MonitorTarget, Task<IReadOnlyList<Difference>>>? compare = null) =>
        monitors.ApprovedAsync(client, pipeline, action, monitor => Task.FromResult(Messages.Of(monitor.Thing.ToString(), client)), compare);

    // A tag or client as its sites.
    private static async IAsyncEnumerable<MonitorReference> EachAsync(
        this IAsyncEnumerable<MonitorReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var reference in references)
        {
            if (reference.Place is not { } place)
            {
                yield return reference;
                continue;
            }
            IReadOnlyList<int> sites = [];
            await pipeline.AttemptAsync(client, reference, async () => sites = await place.MatchesAsync(client, pipeline, stop));
            foreach (var site in sites)
                yield return new MonitorReference((object)site);
        }
    }
}
