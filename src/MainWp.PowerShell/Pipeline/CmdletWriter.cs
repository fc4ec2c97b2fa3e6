using System.Management.Automation;
using System.Management.Automation.Host;

namespace MainWp.PowerShell.Pipeline;

/// <summary>The pipeline writer over a running cmdlet. Used on the pipeline thread only.</summary>
internal sealed class CmdletWriter(AsyncCommand cmdlet) : IPipelineWriter
{
    private const int ProgressInterval = 250;

    private readonly Dictionary<string, int> _activities = [];
    private readonly HashSet<string> _toldNames = [];
    private int _lastProgress = Environment.TickCount - ProgressInterval;

    public void Write(object? item)
    {
        if (item is TotalCount total)
            cmdlet.WriteObject(cmdlet.PagingParameters.NewTotalCount(total.Items, total.Accuracy));
        else
            cmdlet.WriteObject(item is PlainRecord record ? ToObject(record) : item is object?[] items ? ToItems(items) : item, enumerateCollection: false);
    }

    public void WriteError(CommandError error) => Held.Add(error);

    public HeldErrors Held => field ??= new HeldErrors(EndsAtErrors, error => cmdlet.WriteError(ToRecord(error)));

    /// <summary>A stopped pipeline accepts nothing more, but its host does.</summary>
    public void WriteLast(string message)
    {
        try
        {
            cmdlet.Host?.UI?.WriteLine(ShownText.Of(message));
        }
        catch (Exception e) when (e is HostException or PSNotImplementedException or NotImplementedException)
        {
        }
    }

    public void WriteWarning(string message) => cmdlet.WriteWarning(ShownText.Of(message));

    /// <summary>
    /// Under -Debug without -Verbose the engine would stop and ask about each verbose line, or fail where it cannot ask: there they are
    /// debug lines.
    /// </summary>
    public void WriteVerbose(string message)
    {
        var given = cmdlet.MyInvocation.BoundParameters;
        if (IsOn(given, "Debug") && !given.ContainsKey("Verbose"))
            WriteDebug(message);
        else
            cmdlet.WriteVerbose(ShownText.Of(message));
    }

    public void WriteDebug(string message) => cmdlet.WriteDebug(ShownText.Of(message));

    public void WriteProgress(Progress progress)
    {
        if (!progress.IsDone && Environment.TickCount - _lastProgress < ProgressInterval)
            return;
        _lastProgress = Environment.TickCount;
        var activity = progress.Activity.Length > 0 ? progress.Activity : cmdlet.MyInvocation.MyCommand.Name;
        if (!_activities.TryGetValue(activity, out var id))
            _activities[activity] = id = _activities.Count + 1;
        cmdlet.WriteProgress(new ProgressRecord(id, ShownText.Of(activity), progress.Status.Length > 0 ? ShownText.Of(progress.Status) : " ")
        {
            PercentComplete = progress.Percent,
            SecondsRemaining = progress.Remaining is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
            RecordType = progress.IsDone ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
    }

    public bool ShowsChanges
    {
        get
        {
            var given = cmdlet.MyInvocation.BoundParameters;
            if (given.ContainsKey("WhatIf") ? IsOn(given, "WhatIf") : IsWhatIfPreferred())
                return true;
            return given.ContainsKey("Confirm") ? IsOn(given, "Confirm") : !IsOn(given, "Force") && IsConfirmPreferred(cmdlet.Impact ?? cmdlet.Declaration.ConfirmImpact);
        }
    }

    /// <summary>
    /// Asks the engine. With -Force it asks only under -WhatIf or with -Confirm. A command that changes less this time than its attribute
    /// says asks only if ConfirmPreference requires that.
    /// </summary>
    public bool ShouldProcess(string target, string action)
    {
        var given = cmdlet.MyInvocation.BoundParameters;
        var forced = IsOn(given, "Force");
        var asksAnyway = given.ContainsKey("Confirm") || (given.ContainsKey("WhatIf") ? IsOn(given, "WhatIf") : IsWhatIfPreferred());
        if (!asksAnyway && (forced || (cmdlet.Impact is { } impact && !IsConfirmPreferred(impact))))
            return true;
        return HostQuestion.Ask(
            () => cmdlet.ShouldProcess(ShownText.Of(target), ShownText.Of(action)),
            Messages.CannotAsk(action, target, cmdlet.GetType().GetProperty("Force") is not null));
    }

    public static ErrorRecord ToRecord(CommandError error)
    {
        var record = new ErrorRecord(error.Cause, error.Id, error.Category, error.Target) { ErrorDetails = new ErrorDetails(ShownText.Of(error.Cause.Message)) };
        record.CategoryInfo.TargetName = ShownText.Of(record.CategoryInfo.TargetName);
        return record;
    }

    private PSObject ToObject(PlainRecord record)
    {
        var (value, renamed) = PlainObject.Of(record);
        if (renamed.Count > 0 && _toldNames.Add(Messages.Renamed(renamed)))
            cmdlet.WriteWarning(Messages.Renamed(renamed));
        return value;
    }

    private object?[] ToItems(object?[] items) => [.. items.Select(item => item is PlainRecord record ? ToObject(record) : item is object?[] inner ? ToItems(inner) : item)];

    private bool IsConfirmPreferred(ConfirmImpact impact) =>
        cmdlet.GetVariableValue("ConfirmPreference") is { } preference && LanguagePrimitives.TryConvertTo<ConfirmImpact>(preference, out var from) && from != ConfirmImpact.None && impact >= from;

    private bool EndsAtErrors()
    {
        var preference = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var given) ? given : cmdlet.GetVariableValue("ErrorActionPreference");
        return preference is not null && LanguagePrimitives.TryConvertTo<ActionPreference>(preference, out var action) && action == ActionPreference.Stop;
    }

    private bool IsWhatIfPreferred() => cmdlet.GetVariableValue("WhatIfPreference") is { } preference && LanguagePrimitives.IsTrue(preference);

    private static bool IsOn(Dictionary<string, object> given, string name) =>
        given.TryGetValue(name, out var value) && (value is SwitchParameter { IsPresent: true } or true);
}
