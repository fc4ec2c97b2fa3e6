using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of what is pending anywhere.</summary>
public sealed class UpdateSlugCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given)
    {
        var slugs = new List<string>();
        await foreach (var update in client.Updates.OfAllAsync(CancellationToken.None))
            slugs.Add(update.Slug);
        return slugs;
    }
}
