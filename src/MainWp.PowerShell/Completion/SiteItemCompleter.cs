using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of what is on the site given by -Site.</summary>
public abstract class SiteItemCompleter : NameCompleter
{
    private protected override string? Topic(IDictionary given) => SiteOf(given) is { } site ? $"{GetType().Name} {site}" : null;

    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. await SlugsAsync(client, await SiteOf(given)!.ResolveAsync(client, CancellationToken.None))];

    /// <summary>Asks for the slugs of a site.</summary>
    private protected abstract Task<IEnumerable<string>> SlugsAsync(MainWpClient client, int site);

    private static SiteReference? SiteOf(IDictionary given)
    {
        var value = given["Site"] is object[] { Length: > 0 } several ? several[0] : given["Site"];
        return value is SiteReference site ? site : value is not null && LanguagePrimitives.TryConvertTo<SiteReference>(value, out var converted) ? converted : null;
    }
}
