using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes addresses of saved connections.</summary>
public sealed class SavedAddressCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Candidates.Matching(wordToComplete, KnownConnections.All().Select(saved => saved.Address!.OriginalString)).Select(text => new CompletionResult(text));
}
