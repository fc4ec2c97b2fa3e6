namespace MainWp.Reports;

/// <summary>Known vulnerabilities of a site by severity; those without a verdict or severity are unknown.</summary>
internal sealed record ReportVulnerabilities(int Critical, int High, int Medium, int Low, int Unknown)
{
    public static ReportVulnerabilities Of(IReadOnlyList<Vulnerability> found) => new(
        Count(found, VulnerabilitySeverity.Critical), Count(found, VulnerabilitySeverity.High), Count(found, VulnerabilitySeverity.Medium), Count(found, VulnerabilitySeverity.Low),
        found.Count(each => each.Status != VulnerabilityStatus.Vulnerable || each.Severity == VulnerabilitySeverity.Unknown));

    private static int Count(IReadOnlyList<Vulnerability> found, VulnerabilitySeverity severity) => found.Count(each => each.Status == VulnerabilityStatus.Vulnerable && each.Severity == severity);
}
