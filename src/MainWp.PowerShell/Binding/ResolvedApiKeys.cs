using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references into keys as they arrive; a reference that names nothing is its own error.</summary>
internal static class ResolvedApiKeys
{
    /// <summary>The keys, each once however often it was named.</summary>
    public static async IAsyncEnumerable<ResolvedApiKey> ResolvedAsync(
        this IAsyncEnumerable<ApiKeyReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        var seen = new HashSet<string>();
        await foreach (var reference in references)
        {
            ApiKey? key = null;
            await pipeline.AttemptAsync(client, reference, async () => key = await reference.ResolveAsync(client, stop));
            if (key is not null && seen.Add(key.Id))
                yield return new ResolvedApiKey(reference, key);
        }
    }

    /// <summary>The same keys, with the session's own at the end: after it the session can do nothing for the others.</summary>
    public static async IAsyncEnumerable<ResolvedApiKey> OwnLastAsync(this IAsyncEnumerable<ResolvedApiKey> keys)
    {
        ResolvedApiKey? own = null;
        await foreach (var key in keys)
        {
            if (key.Key.IsCurrent)
                own = key;
            else
                yield return key;
        }
        if (own is not null)
            yield return own;
    }
}
