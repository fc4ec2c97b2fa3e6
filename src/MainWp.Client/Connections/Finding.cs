namespace MainWp;

/// <summary>What a check found.</summary>
internal sealed record Finding(CheckResult Result, string Detail, string? Remedy = null)
{
    public static Finding Passed(string detail) => new(CheckResult.Passed, detail);

    public static Finding Failed(string detail, string remedy) => new(CheckResult.Failed, detail, remedy);

    public static Finding Unknown(string detail, string? remedy = null) => new(CheckResult.Unknown, detail, remedy);

    public static Finding NotApplicable(string detail) => new(CheckResult.NotApplicable, detail);

    public static Finding NotTried(string need) => Unknown(Messages.NotTried(need));
}
