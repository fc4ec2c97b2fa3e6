using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>The pipeline writer over a running cmdlet. Used on the pipeline thread only.</summary>
internal sealed class CmdletWriter(PSCmdlet cmdlet) : IPipelineWriter
{
    private const int ProgressInterval = 250;

    private readonly Dictionary<string, int> _activities = [];
    private int _lastProgress = Environment.TickCount - ProgressInterval;

    public void Write(object item)
    {
        if (item is TotalCount total)
            cmdlet.WriteObject(cmdlet.PagingParameters.NewTotalCount(total.Items, total.Accuracy));
        else
            cmdlet.WriteObject(item, enumerateCollection: false);
    }

    public void WriteError(CommandError error) => cmdlet.WriteError(ToRecord(error));

    public void WriteWarning(string message) => cmdlet.WriteWarning(message);

    /// <summary>
    /// Under -Debug without -Verbose the engine would stop and ask about each verbose line, or fail where it cannot ask: there they are
    /// debug lines.
    /// </summary>
    public void WriteVerbose(string message)
    {
        var given = cmdlet.MyInvocation.BoundParameters;
        if (IsOn(given, "Debug") && !given.ContainsKey("Verbose"))
            cmdlet.WriteDebug(message);
        else
            cmdlet.WriteVerbose(message);
    }

    public void WriteProgress(Progress progress)
    {
        if (!progress.IsDone && Environment.TickCount - _lastProgress < ProgressInterval)
            return;
        _lastProgress = Environment.TickCount;
        if (!_activities.TryGetValue(progress.Activity, out var id))
            _activities[progress.Activity] = id = _activities.Count + 1;
        cmdlet.WriteProgress(new ProgressRecord(id, progress.Activity, progress.Status.Length > 0 ? progress.Status : " ")
        {
            PercentComplete = progress.Percent,
            SecondsRemaining = progress.Remaining is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
            RecordType = progress.IsDone ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
    }

    /// <summary>
    /// Asks the engine. With -Force it is asked only where it would not prompt on its own account: under WhatIf, or where -Confirm was given.
    /// </summary>
    public bool ShouldProcess(string target, string action)
    {
        var given = cmdlet.MyInvocation.BoundParameters;
        var forced = IsOn(given, "Force");
        var asksAnyway = given.ContainsKey("Confirm") || given.ContainsKey("WhatIf") || IsWhatIfPreferred();
        if (forced && !asksAnyway)
            return true;
        try
        {
            return cmdlet.ShouldProcess(target, action);
        }
        catch (PSInvalidOperationException e)
        {
            throw new MainWpException(ErrorKind.InvalidArgument, $"'{action}' on {target} asks for confirmation, and this host cannot ask. Give -Confirm:$false or -Force.", e);
        }
    }

    public static ErrorRecord ToRecord(CommandError error) =>
        new(error.Cause, error.Id, error.Category, error.Target) { ErrorDetails = new ErrorDetails(error.Cause.Message) };

    private bool IsWhatIfPreferred() => cmdlet.GetVariableValue("WhatIfPreference") is { } preference && LanguagePrimitives.IsTrue(preference);

    private static bool IsOn(Dictionary<string, object> given, string name) =>
        given.TryGetValue(name, out var value) && (value is SwitchParameter { IsPresent: true } or true);
}
