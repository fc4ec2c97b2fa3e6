using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references to costs into ids as they arrive; one that names nothing is its own error.</summary>
internal static class ResolvedCosts
{
    /// <summary>The references with their ids.</summary>
    public static async IAsyncEnumerable<ResolvedCost> ResolvedAsync(
        this IAsyncEnumerable<CostReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var reference in references)
        {
            ResolvedCost? cost = null;
            await pipeline.AttemptAsync(client, reference, async () => cost = new ResolvedCost(reference, await reference.ResolveAsync(client, stop)));
            if (cost is not null)
                yield return cost;
        }
    }

    /// <summary>Those that the user lets the command act on, asked one by one in input order.</summary>
    public static async IAsyncEnumerable<ResolvedCost> ApprovedAsync(this IAsyncEnumerable<ResolvedCost> costs, IPipelineWriter pipeline, string action)
    {
        await foreach (var cost in costs)
        {
            if (pipeline.ShouldProcess(cost.ToString(), action))
                yield return cost;
        }
    }
}
