namespace MainWp;

/// <summary>Which versions of one plugin, theme or WordPress a record of the feed is about.</summary>
/// <param name="Key">The software.</param>
/// <param name="Affected">The versions that are affected.</param>
/// <param name="Name">The record's name for the software.</param>
/// <param name="IsPatched">Whether a version is out that is not affected.</param>
/// <param name="PatchedVersions">The versions that are not affected any more.</param>
/// <param name="Remediation">What to do, in the words of the record.</param>
internal sealed record FeedSoftware(SoftwareKey Key, IReadOnlyList<VersionRange> Affected, string? Name, bool IsPatched, IReadOnlyList<string> PatchedVersions, string? Remediation)
{
    /// <summary>Whether this version is affected; null if that is unknown, because the version has no digit or there is no range.</summary>
    public bool? Affects(string? version) =>
        Affected.Any(range => range.IsOpen) ? true
        : Affected.Count == 0 || !SoftwareVersion.IsReadable(version) ? null
        : Affected.Any(range => range.Holds(version!));
}
