using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>An interval or time-out of monitors: 5m, 30s, 1h, NoLimit, UseGlobal, or a TimeSpan.</summary>
public sealed class CheckPeriod
{
    private readonly string _given;
    private readonly TimeSpan? _time;

    /// <summary>As a number with a unit.</summary>
    public CheckPeriod(string text) => (_given, _time) = (text, MonitorPeriod.Parse(text));

    /// <summary>As a time.</summary>
    public CheckPeriod(TimeSpan time) => (_given, _time) = (time.ToString(), time >= TimeSpan.Zero ? time : null);

    /// <summary>From typed text. PowerShell reads 30s as a number, which remembers its text.</summary>
    public CheckPeriod(PSObject value)
        : this(value.BaseObject is TimeSpan time ? time.ToString() : value.ToString())
    {
    }

    /// <summary>The time meant.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    internal TimeSpan Time => _time
        ?? throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAPeriod(_given)) { Resource = Resource.Monitor };

    /// <inheritdoc/>
    public override string ToString() => _given;
}
