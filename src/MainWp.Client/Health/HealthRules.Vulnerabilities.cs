namespace MainWp;

/// <content>Known vulnerabilities.</content>
internal sealed partial record HealthRules
{
    private IEnumerable<HealthProblem> VulnerabilityProblems(SiteHealth health, SiteFacts facts, HealthCommandLine command)
    {
        // Nothing is known about a site that was never synced, and one problem says so.
        if (!facts.AsksVulnerabilities || health.LastSync is null)
            yield break;
        if (facts.Vulnerabilities is not { } vulnerabilities)
        {
            yield return Unknown(HealthProblemKind.Vulnerability, Messages.VulnerabilitiesNotRead, command.Sync);
            yield break;
        }
        foreach (var found in vulnerabilities)
        {
            if (SeverityOf(found) is { } severity)
                yield return Of(severity, HealthProblemKind.Vulnerability, Messages.VulnerabilityProblem(found), command.Fix(found));
        }
    }

    // The score decides. Without a score the severity of the record decides, and without both nobody knows how serious it is.
    private HealthState? SeverityOf(Vulnerability found) => (found.Status, found.Score) switch
    {
        (not VulnerabilityStatus.Vulnerable, _) => HealthState.Unknown,
        (_, { } score) => (double)score >= Thresholds.CriticalVulnerabilityScore ? HealthState.Critical : (double)score >= Thresholds.VulnerabilityScore ? HealthState.Attention : null,
        _ => found.Severity switch
        {
            VulnerabilitySeverity.Critical => HealthState.Critical,
            VulnerabilitySeverity.High => HealthState.Attention,
            VulnerabilitySeverity.Unknown => HealthState.Unknown,
            _ => null,
        },
    };
}
