using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that asks a dashboard: the sessions that it works with, and its run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DashboardCommand : AsyncCommand
{
    private CommandRun? _run;

    /// <summary>The sessions to use. Default: the current session of the runspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public MainWpSession[]? Session { get; set; }

    /// <summary>The thing that the command is about, if a parameter names one. It decides the session.</summary>
    internal virtual Reference? Target => null;

    /// <summary>One record through every session that it concerns; tests and the console tour call it without an engine.</summary>
    internal abstract Task RecordAsync(CommandRun run);

    /// <summary>After the last record.</summary>
    internal virtual Task FinishAsync(CommandRun run) => Task.CompletedTask;

    /// <summary>True if the command has a pipeline input, even an empty one: that never means everything.</summary>
    internal bool ExpectsInput { get; set; }

    /// <summary>True where another command takes what this one writes.</summary>
    internal bool IsPipedOn { get; set; }

    /// <summary>Which part of the list is wanted, for commands that page.</summary>
    internal Paging Paging { get; set; } = Paging.All;

    /// <summary>The batch updates of this runspace.</summary>
    internal JobList Jobs { get; set; } = new();

    /// <summary>True for commands that can be asked for -WhatIf: those that change something.</summary>
    internal virtual bool IsChange => Declaration.SupportsShouldProcess;

    internal CommandRun Run => _run ??= new CommandRun(SessionChoice.InThisRunspace(Session), Writer, Narrate() with { IsOfChange = IsChange }, Stop);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        ExpectsInput = MyInvocation.ExpectingInput;
        IsPipedOn = MyInvocation.PipelinePosition < MyInvocation.PipelineLength;
        Jobs = RunspaceState.Here.Jobs;
        if (PagingParameters is { } wanted)
            Paging = new Paging(ToInt64(wanted.Skip), ToInt64(wanted.First), wanted.IncludeTotalCount);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() => Pump.Finish(Pump.Start(() => RecordAsync(Run))));

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() => Pump.Finish(Pump.Start(() => FinishAsync(Run))));

    /// <summary>False, with an error, if the command does not accept the thing that it is about.</summary>
    private protected bool IsTargetAdmitted(CommandRun run)
    {
        try
        {
            Target?.Admit(GetType(), IsChange);
            return true;
        }
        catch (MainWpException e)
        {
            run.Pipeline.WriteError(CommandError.From(e, Target));
            return false;
        }
    }

    private static long ToInt64(ulong number) => number > long.MaxValue ? long.MaxValue : (long)number;
}
