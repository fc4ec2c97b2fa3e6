namespace MainWp;

/// <summary>How many sites have a kind of problem.</summary>
public sealed class ProblemCount
{
    /// <summary>What the problems are about.</summary>
    public HealthProblemKind Kind { get; internal set; }

    /// <summary>Sites that have such a problem, of whichever severity.</summary>
    public int Sites { get; internal set; }

    /// <summary>Those of them where it is critical.</summary>
    public int CriticalSites { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Sites}";
}
