using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of what also has a number. A name that a command reads as a number would act on another thing, so it is not offered.</summary>
public abstract class NumberedNameCompleter : NameCompleter
{
    private protected override IEnumerable<CompletionResult> Chosen(string typed, IReadOnlyList<string> names) =>
        base.Chosen(typed, [.. names.Where(name => !NumberedReference.IsNumber(name))]);
}
