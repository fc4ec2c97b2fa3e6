using System.Globalization;

namespace MainWp;

/// <summary>Decides which facts about a site are problems. Nothing here sends a request or waits: the same facts at the same time give the same verdict.</summary>
/// <param name="Thresholds">The limits beyond which something is a problem.</param>
/// <param name="Newest">The newest versions of the fleet.</param>
/// <param name="Now">The time to judge at.</param>
internal sealed partial record HealthRules(HealthThresholds Thresholds, FleetVersions Newest, DateTimeOffset Now)
{
    private const int LowestServerError = 500;
    private const int LowestClientError = 400;

    /// <summary>Judges a site.</summary>
    public SiteHealth Judge(SiteFacts facts, HealthCommandLine command)
    {
        var row = facts.Row;
        var health = new SiteHealth
        {
            Dashboard = row.Dashboard,
            SiteId = row.Id,
            SiteName = row.Name,
            Url = row.Url,
            Tags = row.Tags,
            TagIds = [.. row.TagEntries.Select(tag => tag.Id)],
            ClientId = row.ClientId,
            ClientName = row.ClientName,
            Status = row.Status,
            SyncError = row.SyncError,
            HttpStatus = row.HttpStatus,
            LastSync = row.LastSync,
            LastBackup = row.LastBackup,
            SecurityIssues = facts.SecurityIssues,
            AbandonedPlugins = facts.AbandonedPlugins,
            AbandonedThemes = facts.AbandonedThemes,
            MonitorStatus = facts.Monitor?.Status,
            Uptime7Days = facts.Monitor?.Uptime7Days,
            Uptime30Days = facts.Monitor?.Uptime30Days,
            LastIncident = facts.LastIncident,
            Vulnerability = facts.Vulnerabilities is { } vulnerabilities ? ItemList<Vulnerability>.Of(vulnerabilities) : null,
            WordPress = Against(Newest.WordPress, row.WordPressVersion, WordPressSupport.Of(row.WordPressVersion?.ToString())),
            Php = Against(Newest.Php, row.PhpVersion, PhpSupport.Of(row.PhpVersion?.ToString(), Now)),
            Child = Against(Newest.Child, row.ChildVersion, (SupportState.Unknown, null)),
            CheckedAt = Now.LocalDateTime,
        };
        var isTold = row.LastSync is not null && PendingUpdate.IsTold(row);
        var updates = isTold ? facts.Updates : [];
        if (isTold)
        {
            health.PendingUpdates = UpdateCount.Of(updates);
            health.OldestUpdate = updates.Min(update => update.Type == UpdateType.Core ? WordPressSupport.OfferedSince(update.CurrentVersion?.ToString(), update.NewVersion?.ToString())?.LocalDateTime : update.Offered);
        }
        health.Problem = [.. ProblemsOf(health, updates, facts, command).OrderByDescending(problem => problem.Severity)];
        health.Health = health.Problem.Count > 0 ? health.Problem[0].Severity : HealthState.Good;
        return health;
    }

    // A suspended site is not maintained on purpose, so its other problems are not reported, and it is not called good.
    private IEnumerable<HealthProblem> ProblemsOf(SiteHealth health, IReadOnlyList<Update> updates, SiteFacts facts, HealthCommandLine command) =>
        health.Status == SiteStatus.Suspended
            ? [Unknown(HealthProblemKind.Suspended, Messages.SiteSuspended, command.Resume)]
            : [.. ReachProblems(health, command), .. UpdateProblems(health, updates, command), .. VersionProblems(health, updates, command), .. VulnerabilityProblems(health, facts, command), .. PartProblems(health, facts, command)];

    private IEnumerable<HealthProblem> ReachProblems(SiteHealth health, HealthCommandLine command)
    {
        if (health.Status == SiteStatus.Disconnected)
            yield return Critical(HealthProblemKind.Connection, $"The dashboard has lost the connection to the site{(health.SyncError is { Length: > 0 } error ? $": {error}" : ".")}", command.Reconnect);
        else if (health.Status == SiteStatus.Unknown)
            yield return Unknown(HealthProblemKind.Connection, Messages.ConnectionUnknown, command.Sync);
        if (health.SyncAge is not { } age)
            yield return Unknown(HealthProblemKind.Sync, Messages.NeverSynced, command.Sync);
        else if (age > Thresholds.MaximumSyncAge)
            yield return Attention(HealthProblemKind.Sync, Messages.SyncOld(InWords(age)), command.Sync);
        if (health.HttpStatus >= LowestServerError)
            yield return Critical(HealthProblemKind.HttpStatus, Messages.SiteAnswers(health.HttpStatus), command.Test);
        else if (health.HttpStatus >= LowestClientError)
            yield return Attention(HealthProblemKind.HttpStatus, Messages.SiteAnswers(health.HttpStatus), command.Test);
        if (health.BackupAge > Thresholds.MaximumBackupAge)
            yield return Attention(HealthProblemKind.Backup, Messages.BackupOld(InWords(health.BackupAge.Value)), command.BackupPlugin);
    }

    private IEnumerable<HealthProblem> UpdateProblems(SiteHealth health, IReadOnlyList<Update> updates, HealthCommandLine command)
    {
        if (updates.FirstOrDefault(update => update.Type == UpdateType.Core) is { } core)
        {
            var text = $"WordPress {core.NewVersion} is pending, the site has {core.CurrentVersion}";
            yield return core.NewVersion == core.CurrentVersion ? Attention(HealthProblemKind.CoreUpdate, Messages.CoreAlreadyThere(core.NewVersion), command.Sync)
                : WordPressSupport.IsFixRelease(core.CurrentVersion?.ToString(), core.NewVersion?.ToString()) ? Critical(HealthProblemKind.CoreUpdate, Messages.MaintenanceRelease(text), command.Update(UpdateType.Core))
                : Attention(HealthProblemKind.CoreUpdate, $"{text}.", command.Update(UpdateType.Core));
        }
        if (health.LastSync is not null && health.PendingUpdates is null)
            yield return Unknown(HealthProblemKind.Update, Messages.UpdatesUnreadable, command.Sync);
        if (health.PendingUpdates is not { Total: > 0 } count)
            yield break;
        var types = updates.Select(update => update.Type).Distinct().OrderBy(type => type).ToArray();
        var pending = $"{Number(count.Total, "update")} pending ({string.Join(", ", types.Select(type => $"{updates.Count(update => update.Type == type)} {type.ToString().ToLowerInvariant()}"))})";
        if (health.OldestUpdateAge > Thresholds.MaximumUpdateAge)
            yield return Critical(HealthProblemKind.Update, Messages.UpdateOld(pending, InWords(health.OldestUpdateAge.Value)), command.Update(types));
        else if (count.Total > Thresholds.MaximumUpdateCount)
            yield return Critical(HealthProblemKind.Update, Messages.TooManyUpdates(pending, Thresholds.MaximumUpdateCount), command.Update(types));
        else if (count.Total > count.Core)
            yield return Attention(HealthProblemKind.Update, $"{pending}.", command.Update(types));
    }

    private IEnumerable<HealthProblem> VersionProblems(SiteHealth health, IReadOnlyList<Update> updates, HealthCommandLine command)
    {
        // Nothing is known about a site that was never synced, and one problem says so.
        if (health.LastSync is null)
            yield break;
        var (wordPress, php, child) = (health.WordPress, health.Php, health.Child);
        if (wordPress.Support == SupportState.Ended)
            yield return Critical(HealthProblemKind.WordPressSupport, Messages.WordPressUnsupported(wordPress), command.Update(UpdateType.Core));
        else if (wordPress.Support == SupportState.Unknown)
            yield return Unknown(HealthProblemKind.WordPressSupport, SupportUnknown("WordPress", wordPress), command.Details);
        else if (wordPress.Support == SupportState.SecurityOnly && health.PendingUpdates is { Core: 0 })
            yield return Attention(HealthProblemKind.WordPressSupport, Messages.WordPressOld(wordPress), command.Sync);
        if (php.Support == SupportState.Ended)
            yield return Critical(HealthProblemKind.PhpSupport, Messages.PhpUnsupported(php, Day(php.EndOfSupport)), command.Details);
        else if (php.Support == SupportState.Unknown)
            yield return Unknown(HealthProblemKind.PhpSupport, SupportUnknown("PHP", php), command.Details);
        else if (php.EndOfSupport - Now.UtcDateTime < Thresholds.SupportNotice)
            yield return Attention(HealthProblemKind.PhpSupport, Messages.PhpEnds(php, Day(php.EndOfSupport)), command.Details);
        if (child.Version is null)
            yield return Unknown(HealthProblemKind.ChildVersion, Messages.ChildUnknown, command.Sync);
        else if (child.IsNewestInFleet == false)
            yield return Attention(HealthProblemKind.ChildVersion, Messages.ChildOld(child, child.NewestInFleet), updates.Any(HealthCommandLine.IsChild) ? command.UpdateChild : command.Sync);
    }

    private IEnumerable<HealthProblem> PartProblems(SiteHealth health, SiteFacts facts, HealthCommandLine command)
    {
        if (health.SecurityIssues > 0)
            yield return Attention(HealthProblemKind.Security, Messages.ChecksFailed(Number(health.SecurityIssues.Value, "security check")), command.Security);
        else if (facts.WasAsked(HealthPart.Security) && health.SecurityIssues is null)
            yield return Unknown(HealthProblemKind.Security, Messages.ChecksNotMade, command.Security);
        foreach (var (count, kind, line) in new[] { (health.AbandonedPlugins, "plugin", command.AbandonedPlugins), (health.AbandonedThemes, "theme", command.AbandonedThemes) })
        {
            if (count > 0)
                yield return Attention(HealthProblemKind.Abandoned, Messages.Abandoned(Number(count.Value, kind)), line);
            else if (facts.WasAsked(HealthPart.Abandoned) && count is null)
                yield return Unknown(HealthProblemKind.Abandoned, Messages.AbandonedUnknown(kind), line);
        }
        if (!facts.WasAsked(HealthPart.Monitor))
            yield break;
        if (MonitorProblem(health, facts, command) is { } state)
            yield return state;
        if ((double?)health.Uptime30Days < Thresholds.MinimumUptime)
            yield return Attention(HealthProblemKind.Uptime, Messages.UptimeLow(health.Uptime30Days!.Value.ToString("0.##", CultureInfo.InvariantCulture)), command.Incidents);
        if (facts.Monitor is { Incidents30Days: > 0 } && health.LastIncident is null)
            yield return Unknown(HealthProblemKind.Uptime, Messages.IncidentUnreadable, command.Incidents);
    }

    private static HealthProblem? MonitorProblem(SiteHealth health, SiteFacts facts, HealthCommandLine command) => health.MonitorStatus switch
    {
        MonitorStatus.Down => Critical(HealthProblemKind.Uptime, Messages.MonitorDown, command.Monitor),
        MonitorStatus.Pending => Attention(HealthProblemKind.Uptime, Messages.MonitorUnsure, command.Monitor),
        MonitorStatus.Unknown => Unknown(HealthProblemKind.Uptime, Messages.MonitorPending, command.Monitor),
        null when facts.HasReadMonitors => Unknown(HealthProblemKind.Uptime, Messages.NoMonitor, command.MonitoringSetting),
        null => Unknown(HealthProblemKind.Uptime, Messages.MonitorsUnreadable, command.MonitoringSetting),
        _ => null,
    };

    private static VersionHealth Against(string? newest, SoftwareVersion? version, (SupportState State, DateTimeOffset? End) support)
    {
        var known = VersionOrder.IsVersion(version?.ToString()) ? version : null;
        return new VersionHealth
        {
            Version = known,
            NewestInFleet = SoftwareVersion.Of(newest),
            IsNewestInFleet = known is null ? null : newest is null || VersionOrder.Instance.Compare(known.ToString(), newest) >= 0,
            Support = support.State,
            EndOfSupport = support.End is { } end ? DateTime.SpecifyKind(end.UtcDateTime, DateTimeKind.Unspecified) : null,
        };
    }

    private static string SupportUnknown(string product, VersionHealth version) => version.Version is null
        ? Messages.VersionUnknown(product)
        : Messages.SupportUnknown(product, version);

    private static string InWords(TimeSpan age) => age.TotalDays >= 2 ? $"{(int)age.TotalDays} days" : Number((int)age.TotalHours, "hour");

    private static string Number(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    private static string Day(DateTime? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static HealthProblem Critical(HealthProblemKind kind, string text, string command) => Of(HealthState.Critical, kind, text, command);

    private static HealthProblem Attention(HealthProblemKind kind, string text, string command) => Of(HealthState.Attention, kind, text, command);

    private static HealthProblem Unknown(HealthProblemKind kind, string text, string command) => Of(HealthState.Unknown, kind, text, command);

    private static HealthProblem Of(HealthState severity, HealthProblemKind kind, string text, string command) => new() { Severity = severity, Kind = kind, Text = text, Command = command };
}
