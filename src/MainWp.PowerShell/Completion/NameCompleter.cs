using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using MainWp.Http;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Completion;

/// <summary>
/// Completes names that the dashboard knows: it asks at most once a minute for each session, waits two seconds at most and never fails.
/// $env:MAINWP_COMPLETION = 'off' turns it off.
/// </summary>
public abstract class NameCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("MAINWP_COMPLETION"), "off", StringComparison.OrdinalIgnoreCase) || SessionOf(fakeBoundParameters) is not { } session)
            return [];
        return Candidates.Matching(wordToComplete, Names(session, fakeBoundParameters)).Select(text => new CompletionResult(text, text, CompletionResultType.ParameterValue, text));
    }

    /// <summary>The names, or none where the dashboard does not give them in time.</summary>
    internal IReadOnlyList<string> Names(MainWpSession session, IDictionary given)
    {
        var topic = Topic(given);
        if (topic is null)
            return [];
        var reading = KnownNames.Of(session).GetAsync(topic, () => Task.Run(() => ReadAsync(new MainWpClient(new Transport(session.Connection, Narration.Silent)), given)));
        Task.WhenAny(reading, Task.Delay(Ceiling)).Wait();
        return reading.Status == TaskStatus.RanToCompletion ? reading.Result : [];
    }

    /// <summary>What is asked for, as a key to remember it by; null where there is nothing to ask.</summary>
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
