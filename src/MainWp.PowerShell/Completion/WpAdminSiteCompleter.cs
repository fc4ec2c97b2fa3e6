using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of sites of the Wp Admin API.</summary>
public sealed class WpAdminSiteCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) =>
        RunspaceState.Here.WpAdmin.Current is { } session ? Results(typed, Ids(session)) : [];

    private static IReadOnlyList<string> Ids(WpAdminSession session) => Asked(
        session.Connection,
        nameof(WpAdminSiteCompleter),
        async transport => [.. (await new WpAdminClient(transport, session.WordPressVersion).Sites.ListAsync(CancellationToken.None)).Sites.Select(site => site.Id ?? "")]);
}
