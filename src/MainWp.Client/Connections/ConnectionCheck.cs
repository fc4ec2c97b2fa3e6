namespace MainWp;

/// <summary>One check of a connection: what was checked, the result, and what to do.</summary>
public sealed class ConnectionCheck
{
    internal ConnectionCheck(string name, Finding finding, Uri? dashboard)
    {
        Name = name;
        Result = finding.Result;
        Detail = finding.Detail;
        Remedy = finding.Remedy;
        Dashboard = dashboard;
    }

    /// <summary>What was looked at, such as WriteScope.</summary>
    public string Name { get; }

    /// <summary>The result.</summary>
    public CheckResult Result { get; }

    /// <summary>True or false where the check has an outcome, else null.</summary>
    public bool? Passed => Result switch
    {
        CheckResult.Passed => true,
        CheckResult.Failed => false,
        _ => null,
    };

    /// <summary>What was seen.</summary>
    public string Detail { get; }

    /// <summary>What to do about it, in plain words; null where there is nothing to do.</summary>
    public string? Remedy { get; }

    /// <summary>The address that was tried; null if the text is not an address.</summary>
    public Uri? Dashboard { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Result}";
}
