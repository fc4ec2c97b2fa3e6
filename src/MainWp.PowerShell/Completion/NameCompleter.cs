using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names that the dashboard knows: it asks at most once a minute for each session.</summary>
public abstract class NameCompleter : Completer
{
    /// <summary>The names, or none if the dashboard does not answer in time.</summary>
    internal IReadOnlyList<string> Names(MainWpSession session, IDictionary given) =>
        Topic(given) is { } topic ? Asked(session.Connection, topic, transport => ReadAsync(new MainWpClient(transport), given)) : [];

    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) =>
        SessionOf(given) is { } session ? Chosen(typed, Names(session, given)) : [];

    /// <summary>Those of the names that complete the word. A name with * or ? is a pattern to some commands and would mean more than itself, so it is not offered.</summary>
    private protected virtual IEnumerable<CompletionResult> Chosen(string typed, IReadOnlyList<string> names) => Results(typed, names.Where(name => !Wildcard.IsIn(name)));

    /// <summary>The key under which the names are remembered; null if there is nothing to ask.</summary>
    private protected virtual string? Topic(IDictionary given) => GetType().Name;

    /// <summary>Asks the dashboard.</summary>
    private protected abstract Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given);

    private static MainWpSession? SessionOf(IDictionary given) => given["Session"] switch
    {
        MainWpSession session => session,
        PSObject { BaseObject: MainWpSession session } => session,
        object[] { Length: > 0 } several => several[0] as MainWpSession,
        _ => RunspaceState.Here.Current,
    };
}
