using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using MainWp.Http;

namespace MainWp.PowerShell.Completion;

/// <summary>The base of every completer: it never fails, never takes more than two seconds, and $env:MAINWP_COMPLETION = 'off' turns it off.</summary>
public abstract class Completer : IArgumentCompleter
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        string.Equals(Environment.GetEnvironmentVariable("MAINWP_COMPLETION"), "off", StringComparison.OrdinalIgnoreCase) ? [] : Complete(wordToComplete, fakeBoundParameters);

    /// <summary>What completes the word.</summary>
    private protected abstract IEnumerable<CompletionResult> Complete(string typed, IDictionary given);

    private protected static IEnumerable<CompletionResult> Results(string typed, IEnumerable<string> names) =>
        Candidates.Matching(typed, names).Select(text => new CompletionResult(text, text, CompletionResultType.ParameterValue, text));

    /// <summary>The names of a topic from a server, at most a minute old; nothing if it does not answer in time.</summary>
    private protected static IReadOnlyList<string> Asked(Connection connection, string topic, Func<Transport, Task<IReadOnlyList<string>>> read)
    {
        var reading = KnownNames.Of(connection).GetAsync(topic, () => Task.Run(() => read(new Transport(connection, TransportLog.Silent))));
        Task.WhenAny(reading, Task.Delay(Ceiling)).Wait();
        return reading.Status == TaskStatus.RanToCompletion ? reading.Result : [];
    }
}
