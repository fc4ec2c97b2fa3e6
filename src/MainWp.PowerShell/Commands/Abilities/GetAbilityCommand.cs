using System.Collections.Specialized;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the abilities of MainWP, WordPress and other plugins on the dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpAbility")]
[OutputType(typeof(Ability), typeof(OrderedDictionary), typeof(AbilityPlaceholder))]
public sealed class GetAbilityCommand : ItemsCommand<AbilityReference>
{
    /// <summary>The names of the abilities. Wildcards are allowed. Default: all abilities.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AbilityCompleter))]
    public AbilityReference[] Name { get; set; } = [];

    /// <summary>Only abilities of these categories, such as mainwp-sites. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AbilityCategoryCompleter))]
    public string[] Category { get; set; } = [];

    /// <summary>Returns a hashtable for -Parameter of Invoke-MainWpAbility, with the default or the expected type of each property.</summary>
    [Parameter]
    public SwitchParameter Template { get; set; }

    internal override IReadOnlyList<AbilityReference> Items => Name;

    internal override bool RunsWithoutItems => Name.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<AbilityReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var categories = new WildcardNames(Category);
        if (RunsWithoutItems)
        {
            WriteResults(pipeline, (await client.Abilities.KnownAsync(stop)).Where(ability => categories.Holds(ability.Category)));
            return;
        }
        await foreach (var reference in items)
        {
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                var names = new WildcardNames([reference.Name]);
                var found = WildcardNames.IsExact(reference.Name)
                    ? [await client.Abilities.GetAsync(reference.Name, stop)]
                    : (await client.Abilities.KnownAsync(stop)).Where(ability => names.Holds(ability.Name));
                WriteResults(pipeline, found.Where(ability => categories.Holds(ability.Category)));
            });
        }
    }

    private void WriteResults(IPipelineWriter pipeline, IEnumerable<Ability> abilities) =>
        pipeline.WriteAll(abilities.Select(ability => Template ? AbilityTemplate.Of(ability) : ability));
}
