namespace MainWp;

/// <summary>The versions from one to another; null is an open end.</summary>
internal sealed record VersionRange(string? From, bool IncludesFrom, string? To, bool IncludesTo)
{
    /// <summary>Whether it contains every version, even one that cannot be read.</summary>
    public bool IsOpen => From is null && To is null;

    public bool Holds(string version) =>
        (From is null || IsWithin(SoftwareVersion.Compare(version, From), IncludesFrom))
        && (To is null || IsWithin(SoftwareVersion.Compare(To, version), IncludesTo));

    private static bool IsWithin(int comparison, bool includesEnd) => comparison > 0 || (comparison == 0 && includesEnd);
}
