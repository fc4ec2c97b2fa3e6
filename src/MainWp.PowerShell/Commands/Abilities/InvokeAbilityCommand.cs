using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Runs an ability of the dashboard by name.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpAbility", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject), typeof(Job), typeof(BatchUpdate))]
public sealed class InvokeAbilityCommand : ConfirmedCommand
{
    private bool _changes = true;
    private bool _hasInput;
    private object? _input;
    private int _sessionCount = 1;

    /// <summary>The ability: a name such as mainwp/list-sites-v1, or an object from Get-MainWpAbility.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(AbilityCompleter))]
    [Alias("Ability")]
    public AbilityReference Name { get; set; } = new("");

    /// <summary>The input: hashtables, or texts of the form name=value, which Tab completes.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(AbilityParameterCompleter))]
    public object[] Parameter { get; set; } = [];

    /// <summary>The whole input, for an ability that takes a single value or a list instead of named values.</summary>
    [Parameter]
    public object? InputObject
    {
        get => _input;
        set => (_input, _hasInput) = (value, true);
    }

    /// <summary>Under -WhatIf: then an ability that can tell what it would do is asked for that.</summary>
    internal bool IsPreview { get; set; }

    internal override Reference? Target => Name;

    /// <summary>Which session a change goes to is decided once it is known whether the ability is one.</summary>
    internal override bool IsChange => false;

    /// <summary>What says that it only reads is not asked about unasked.</summary>
    internal override ConfirmImpact? Impact => _changes ? null : ConfirmImpact.Medium;

    internal override Task RecordAsync(CommandRun run)
    {
        _sessionCount = run.Sessions.For(Target, isChange: false).Count;
        return base.RecordAsync(run);
    }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        await pipeline.AttemptAsync(client, Name, async () =>
        {
            if (_hasInput && Parameter.Length > 0)
                throw new MainWpException(ErrorKind.InvalidArgument, Messages.ParameterOrInput) { Resource = Resource.Ability };
            var whole = _hasInput ? AbilityParameters.OfWhole(InputObject) : null;
            var named = new AbilityParameters(Parameter);
            var ability = await client.Abilities.GetAsync(Name.Name, stop);
            var input = _hasInput ? AbilityInput.Read(ability, whole, whole is not null) : AbilityInput.Read(ability, named.For(ability), Parameter.Length > 0);
            if (Approve(client, pipeline, ability, input) is { } approved)
                new AbilityAnswer(ability, client.Transport.Connection.Address, Jobs).WriteResults(pipeline, await client.Abilities.RunAsync(ability, approved, stop));
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

    // The input to send once that is allowed; null for none. Without a question goes only an ability that says that it reads, is asked with
    // GET and gives no confirmation.
    private AbilityInput? Approve(MainWpClient client, IPipelineWriter pipeline, Ability ability, AbilityInput input)
    {
        if (ability is { IsReadOnly: true, IsAskedByGet: true } && !input.Confirms)
            return input;
        if (input.IsDryRun)
            return input.Preview();
        if (_sessionCount > 1)
            throw new MainWpException(ErrorKind.SessionAmbiguous, Messages.ChangesOnSeveral(ability.Name, _sessionCount));
        var connection = client.Transport.Connection;
        var preview = IsPreview ? input.Preview() : null;
        _changes = !ability.IsReadOnly || input.Confirms;
        var target = Messages.AbilityTarget(ability.Name, input.Shown(connection.Redactor), connection.Address);
        var action = IsPreview && preview is null ? Messages.RunAbilityUnsent(ability.IsDestructive) : Messages.RunAbility(ability.IsDestructive, IsPreview);
        return pipeline.ShouldProcess(target, action) ? input.Confirmed() : preview;
    }
}
