using System.ComponentModel;
using System.Management.Automation;
using System.Reflection;
using MainWp.Http;

namespace MainWp.PowerShell.Pipeline;

/// <summary>What every command is: async work on the pipeline thread, one cancellation, one way for errors to end it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AsyncCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private PipelinePump? _pump;
    private CmdletWriter? _writer;

    /// <summary>Ends the command as soon as it can.</summary>
    public void Dispose()
    {
        OnDispose();
        _pump?.Dispose();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels the work; called by the engine from another thread.</summary>
    protected override void StopProcessing()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
        }
    }

    /// <summary>What the command's attribute says.</summary>
    internal CmdletAttribute Declaration => field ??= GetType().GetCustomAttribute<CmdletAttribute>()!;

    /// <summary>The impact of this invocation, if it is less than that of the command's attribute; otherwise null.</summary>
    internal virtual ConfirmImpact? Impact => null;

    internal CancellationToken Stop => _stop.Token;

    internal IPipelineWriter Writer => Cmdlet;

    private CmdletWriter Cmdlet => _writer ??= new CmdletWriter(this);

    internal PipelinePump Pump => _pump ??= new PipelinePump();

    /// <summary>Lets a base class end what it started.</summary>
    private protected virtual void OnDispose()
    {
    }

    /// <summary>Sends the notices of the transport to this command's streams, from any thread.</summary>
    internal TransportLog Narrate() => new(
        message => Notice(Writer.WriteVerbose, message),
        message => Notice(Writer.WriteWarning, message),
        IsDebugging() ? message => Notice(Cmdlet.WriteDebug, message) : null)
    {
        Incomplete = failure => Notice(_ => Writer.WriteError(CommandError.From(failure, null)), ""),
        Waiting = reason => Notice(TellWaiting, reason ?? ""),
    };

    private void TellWaiting(string reason) => Writer.WriteProgress(new Progress("Keeping within the service's rate limit", reason, IsDone: reason.Length == 0));

    // A refused notice (-WarningAction Stop, a pipeline that has ended) ends the command's work too.
    private void Notice(Action<string> write, string message) => Pump.Post(
        _ =>
        {
            try
            {
                write(message);
            }
            catch
            {
                StopProcessing();
                throw;
            }
        },
        null);

    /// <summary>Runs work on the engine's side, and turns its exceptions into those that the engine expects.</summary>
    internal void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (MainWpException e)
        {
            ThrowTerminatingError(CmdletWriter.ToRecord(CommandError.From(e, null)));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private bool IsDebugging() =>
        MyInvocation.BoundParameters.TryGetValue("Debug", out var given)
            ? given is SwitchParameter { IsPresent: true }
            : GetVariableValue("DebugPreference") is ActionPreference preference && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
