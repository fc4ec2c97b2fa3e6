using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes the intervals that monitors know.</summary>
public sealed class IntervalCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Matching(wordToComplete).Select(label => new CompletionResult(label));

    /// <summary>Those that begin so.</summary>
    internal static IEnumerable<string> Matching(string? prefix) =>
        MonitorPeriod.Intervals.Append("UseGlobal").Where(label => label.StartsWith((prefix ?? "").Trim('\'', '"'), StringComparison.OrdinalIgnoreCase));
}
