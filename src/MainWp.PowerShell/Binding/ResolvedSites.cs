using System.Runtime.CompilerServices;

namespace MainWp.PowerShell.Binding;

/// <summary>Sites as input of a command.</summary>
internal static class ResolvedSites
{
    /// <summary>Every site of the dashboard.</summary>
    public static async IAsyncEnumerable<SiteReference> EverySiteAsync(MainWpClient client, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var entry in await client.Sites.Directory.EntriesAsync(stop))
            yield return new SiteReference(entry.Id);
    }
}
