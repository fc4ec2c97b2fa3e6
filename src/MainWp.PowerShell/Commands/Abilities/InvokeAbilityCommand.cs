using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Runs an ability of the dashboard by name, with its input checked against the ability's own schema before anything is sent.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpAbility", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject), typeof(Job), typeof(BatchUpdate))]
public sealed class InvokeAbilityCommand : RecordCommand
{
    private bool _mayDestroy = true;
    private int _sessionCount = 1;

    /// <summary>The ability: a name such as mainwp/list-sites-v1, or an object of Get-MainWpAbility.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(AbilityCompleter))]
    [Alias("Ability")]
    public AbilityReference Name { get; set; } = new("");

    /// <summary>The input: hashtables, or texts of the form name=value, which are completed by tab.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(AbilityParameterCompleter))]
    public object[] Parameter { get; set; } = [];

    /// <summary>Does not ask before an ability that destroys something.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Under -WhatIf: then an ability that can tell what it would do is asked for that.</summary>
    internal bool IsPreview { get; set; }

    internal override Reference? Target => Name;

    /// <summary>Which session a change goes to is decided once it is known whether the ability is one.</summary>
    internal override bool IsChange => false;

    /// <summary>Only what may destroy something is asked about unasked.</summary>
    internal override ConfirmImpact? Impact => _mayDestroy ? null : ConfirmImpact.Medium;

    internal override Task RecordAsync(CommandRun run)
    {
        _sessionCount = run.Sessions.For(Target, isChange: false).Count;
        return base.RecordAsync(run);
    }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var given = AbilityParameters.Of(Parameter);
        await pipeline.AttemptAsync(client, Name, async () =>
        {
            var ability = await client.Abilities.GetAsync(Name.Name, stop);
            var input = AbilityInput.Read(ability, given);
            if (Approve(client, pipeline, ability, input) is { } approved)
                Say(client, pipeline, await client.Abilities.RunAsync(approved, stop));
        });
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        IsPreview = MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
            ? given is SwitchParameter { IsPresent: true }
            : GetVariableValue("WhatIfPreference") is { } preference && LanguagePrimitives.IsTrue(preference);
    }

    // What is to be sent, once it may be; null for nothing.
    private AbilityInput? Approve(MainWpClient client, IPipelineWriter pipeline, Ability ability, AbilityInput input)
    {
        if (ability.IsReadOnly || input.IsDryRun)
            return input;
        if (_sessionCount > 1)
            throw new MainWpException(ErrorKind.SessionAmbiguous, $"{ability} changes something, and {_sessionCount} sessions are given. Nothing was sent. Give one session.");
        _mayDestroy = ability.MayDestroy;
        if (pipeline.ShouldProcess($"{ability.Name} on {client.Transport.Connection.Address}", ability.IsDestructive ? "Run destructive ability" : "Run ability"))
            return ability.Property(AbilityInput.Confirm) is null ? input : input.With(AbilityInput.Confirm, true);
        return IsPreview && ability.HasDryRun ? input.With(AbilityInput.DryRun, true) : null;
    }

    private void Say(MainWpClient client, IPipelineWriter pipeline, object? answer)
    {
        var dashboard = client.Transport.Connection.Address;
        switch (answer)
        {
            case null:
                break;
            case IReadOnlyDictionary<string, object?> fields when QueuedJob(fields) is { } id:
                var job = new JobReference(id).Resolve(Jobs, dashboard);
                Jobs.Add(job);
                pipeline.Write(job);
                break;
            case IReadOnlyDictionary<string, object?> fields:
                pipeline.Write(new PlainRecord(fields, dashboard));
                break;
            case object?[] items:
                foreach (var item in items)
                    Say(client, pipeline, item);
                break;
            default:
                pipeline.Write(answer);
                break;
        }
    }

    private static string? QueuedJob(IReadOnlyDictionary<string, object?> fields) =>
        fields.TryGetValue("queued", out var queued) && queued is true && fields.TryGetValue("job_id", out var id) && id is string { Length: > 0 } text && JobReference.IsServerJob(text) ? text : null;
}
