using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Does something with many sites in requests for several at once; each site for which it failed is an error of its own.</summary>
internal static class SiteRounds
{
    public static async Task RunAsync(
        MainWpClient client, IPipelineWriter pipeline, IReadOnlyList<int> sites, string done, Func<IReadOnlyCollection<int>, CancellationToken, Task<IReadOnlyList<SiteOutcome>>> work, CancellationToken stop)
    {
        var progress = $"Sites {done}";
        var at = 0;
        foreach (var round in sites.InChunks(SiteConnectionsApi.LargestRound))
        {
            pipeline.WriteProgress(new Progress(progress, $"{at} of {sites.Count}", 100 * at / sites.Count));
            await pipeline.AttemptAsync(client, $"sites {string.Join(", ", round)}", async () => WriteResults(client, pipeline, round, await work(round, stop), done));
            at += round.Count;
        }
        pipeline.WriteProgress(new Progress(progress, "", IsDone: true));
    }

    private static void WriteResults(MainWpClient client, IPipelineWriter pipeline, IReadOnlyList<int> round, IReadOnlyList<SiteOutcome> results, string done)
    {
        var succeeded = new HashSet<int>(results.Where(result => result.Succeeded).Select(result => result.Id));
        foreach (var site in round.Where(site => !succeeded.Contains(site)))
        {
            var failure = new MainWpException(ErrorKind.NotDone, Messages.RoundFailed(site, done, client.Transport.Connection.Address)) { Resource = Resource.Site };
            pipeline.WriteError(CommandError.From(failure, new SiteReference(site)));
        }
    }
}
