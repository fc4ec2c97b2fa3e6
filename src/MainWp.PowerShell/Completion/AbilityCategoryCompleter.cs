using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes categories of abilities.</summary>
public sealed class AbilityCategoryCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Abilities.KnownAsync(CancellationToken.None)).Select(ability => ability.Category)];
}
