using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references into monitors as they arrive; a reference that names none is its own error.</summary>
internal static class ResolvedMonitors
{
    /// <summary>The monitors meant: where a site has several, all of them.</summary>
    public static async IAsyncEnumerable<ResolvedMonitor> ResolvedAsync(
        this IAsyncEnumerable<MonitorReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var reference in references.EachAsync(client, pipeline, stop))
        {
            IReadOnlyList<MonitorTarget> monitors = [];
            await pipeline.AttemptAsync(client, reference, async () => monitors = await reference.ResolveAsync(client, stop));
            foreach (var monitor in monitors)
                yield return new ResolvedMonitor(reference, monitor);
        }
    }

    /// <summary>The one monitor meant by each reference: for changes, where a site with several is an error.</summary>
    public static async IAsyncEnumerable<ResolvedMonitor> SingleAsync(
        this IAsyncEnumerable<MonitorReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var reference in references.EachAsync(client, pipeline, stop))
        {
            MonitorTarget? monitor = null;
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                var monitors = await reference.ResolveAsync(client, stop);
                monitor = monitors.Count == 1 ? monitors[0] : throw new MainWpException(
                    ErrorKind.Ambiguous, $"{reference} has {monitors.Count} monitors: {string.Join(", ", monitors.Select(one => one.MonitorId))}. Pipe the one that is meant from Get-MainWpMonitor. Nothing was sent for it.")
                { Resource = Resource.Monitor };
            });
            if (monitor is not null)
                yield return new ResolvedMonitor(reference, monitor);
        }
    }

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
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                sites = await place.SiteIdsAsync(client, stop);
                if (sites.Count == 0)
                    pipeline.WriteWarning(Messages.NoSiteMatches(place, client.Transport.Connection.Address));
            });
            foreach (var site in sites)
                yield return new MonitorReference((object)site);
        }
    }

    /// <summary>Those that the user lets the command act on, asked one by one in input order.</summary>
    public static async IAsyncEnumerable<ResolvedMonitor> ApprovedAsync(this IAsyncEnumerable<ResolvedMonitor> monitors, MainWpClient client, IPipelineWriter pipeline, string action)
    {
        await foreach (var monitor in monitors)
        {
            if (pipeline.ShouldProcess(Messages.Of(monitor.ToString(), client), action))
                yield return monitor;
        }
    }
}
