namespace MainWp;

/// <summary>One problem of a site, or one fact about it that is not known.</summary>
public sealed class HealthProblem
{
    /// <summary>The severity: Attention or Critical; Unknown where a needed fact is not known.</summary>
    public HealthState Severity { get; internal set; }

    /// <summary>What it is about.</summary>
    public HealthProblemKind Kind { get; internal set; }

    /// <summary>The problem in one plain English sentence, without the site's name.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>A command line of this module that fixes the problem or shows more of it, ready to be run.</summary>
    public string Command { get; internal set; } = "";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
