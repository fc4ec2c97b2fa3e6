namespace MainWp;

/// <summary>
/// What of the difference between two looks at a site is a harm. Nothing here asks or waits: the same looks give the same verdict.
/// </summary>
internal static class RolloutRules
{
    /// <summary>A page below this part of its length is not the page any more, in percent.</summary>
    public const int BrokenLength = 25;

    /// <summary>A page below this part of its length lacks something, in percent.</summary>
    public const int WorseLength = 60;

    /// <summary>Pages shorter than this before say nothing by their length, in bytes.</summary>
    public const int ShortestPage = 500;

    /// <summary>How much later the first byte comes that is worth a word, in milliseconds.</summary>
    public const int SlowerByMs = 1_500;

    /// <summary>How many times later it comes then.</summary>
    public const int SlowerTimes = 3;

    private static readonly int[] RefusedStatuses = [401, 403, 407, 429];
    private static readonly string[] SetupPages = ["/wp-admin/install.php", "/wp-admin/setup-config.php", "/wp-admin/upgrade.php", "/wp-admin/maint/repair.php"];

    // In the order of their gravity within each verdict: the first sentences are what a person reads.
    private static readonly Func<SiteLook, SiteLook, IReadOnlyCollection<string>, RolloutFinding?>[] Rules =
    [
        (before, after, _) => Answer(before, after),
        (before, after, _) => ErrorPage(before, after),
        (before, after, _) => Blank(before, after),
        (before, after, _) => Redirect(before, after),
        (before, after, _) => Length(before, after),
        (before, after, _) => Check(before, after),
        SwitchedOff,
        (before, after, _) => Connection(before, after),
        (before, after, _) => Title(before, after),
        (before, after, _) => Speed(before, after),
    ];

    /// <summary>Judges a site.</summary>
    /// <param name="before">How it was; null where nobody looked.</param>
    /// <param name="after">How it is; null where nobody could look.</param>
    /// <param name="updated">The plugins that were updated.</param>
    /// <param name="switchedOff">The plugins that were switched off on purpose since.</param>
    public static (RolloutVerdict Verdict, string? Problem) Judge(SiteLook? before, SiteLook? after, IReadOnlyCollection<string> updated, IReadOnlyCollection<string>? switchedOff = null)
    {
        if (before is null || after is null)
            return (RolloutVerdict.Unknown, Messages.NotLookedAt);
        if (IsDown(before))
            return (RolloutVerdict.Unknown, Messages.WasDownBefore(before));
        // A page that could not be seen from here before tells nothing now; the dashboard sees the site.
        if (before.Page is { IsUp: false })
            (before, after) = (Without(before, before.ActivePlugin, page: null), Without(after, after.ActivePlugin, page: null));
        if (switchedOff is { Count: > 0 })
            before = Without(before, [.. before.ActivePlugin.Except(switchedOff)], before.Page);
        var findings = Rules.Select(rule => rule(before, after, updated)).OfType<RolloutFinding>().OrderByDescending(finding => finding.Verdict).ToList();
        if (findings.Count > 0)
            return (findings[0].Verdict, string.Join(" ", findings.Select(finding => finding.Text)));
        return IsSeen(before) && IsSeen(after) ? (RolloutVerdict.Good, null) : (RolloutVerdict.Unknown, Messages.NotLookedAt);
    }

    /// <summary>Whether a site did not work: where its page shows that, or neither the dashboard nor anybody here got one.</summary>
    public static bool IsDown(SiteLook look) => look.Page switch
    {
        null => !IsCheckFine(look) && look.HttpStatus is { } status && !RefusedStatuses.Contains(status),
        { IsUp: true } => false,
        { Failure: not null } => !IsCheckFine(look),
        var page => !RefusedStatuses.Contains(page.Status),
    };

    private static bool IsCheckFine(SiteLook look) => look.HttpStatus is >= 200 and < 400;

    private static SiteLook Without(SiteLook look, IReadOnlyList<string> plugins, PageLook? page) =>
        new() { At = look.At, HttpStatus = look.HttpStatus, IsConnected = look.IsConnected, Page = page, ActivePlugin = plugins };

    // A page that is refused from here shows nothing of what is behind it.
    private static bool IsSeen(SiteLook look) => look.Page is { IsUp: true } || IsCheckFine(look);

    private static RolloutFinding? Answer(SiteLook before, SiteLook after) => (before.Page, after.Page) switch
    {
        ({ } was, { } now) when now.Failure is { } failure && was.Failure is null => Broken(Messages.PageFailed(failure)),
        ({ } was, { } now) when now.Status >= 400 && was.Status != now.Status => RefusedStatuses.Contains(now.Status) ? Worse(Messages.PageRefused(now.Status, was.Status)) : Broken(Messages.PageStatus(now.Status, was.Status)),
        _ => null,
    };

    private static RolloutFinding? ErrorPage(SiteLook before, SiteLook after) => after.Page is { IsErrorPage: true } && before.Page is { IsErrorPage: false } ? Broken(Messages.PageIsError) : null;

    private static RolloutFinding? Blank(SiteLook before, SiteLook after) => after.Page is { IsBlank: true, Failure: null, Status: < 400 } && before.Page is { IsBlank: false } ? Broken(Messages.PageIsBlank) : null;

    private static RolloutFinding? Redirect(SiteLook before, SiteLook after)
    {
        if (before.Page?.Url is not { } was || after.Page is not { Url: { } now, Status: > 0 and < 400 } || Same(was, now))
            return null;
        return SetupPages.Any(page => now.AbsolutePath.EndsWith(page, StringComparison.OrdinalIgnoreCase)) ? Broken(Messages.PageIsSetup(now)) : Worse(Messages.PageElsewhere(now, was));
    }

    private static RolloutFinding? Length(SiteLook before, SiteLook after)
    {
        if (before.Page is not { Length: >= ShortestPage } was || after.Page is not { Failure: null, IsBlank: false, IsErrorPage: false, Status: >= 200 and < 300 } now)
            return null;
        var left = 100L * now.Length;
        return left < (long)BrokenLength * was.Length ? Broken(Messages.PageShorter(now.Length, was.Length)) : left < (long)WorseLength * was.Length ? Worse(Messages.PageShorter(now.Length, was.Length)) : null;
    }

    // Where the page was seen from here, the dashboard's view of it is a second opinion.
    private static RolloutFinding? Check(SiteLook before, SiteLook after)
    {
        if (before.HttpStatus is not { } was || after.HttpStatus is not { } now || now == was || was is 0 or >= 400)
            return null;
        if (now is not 0 and < 300)
            return null;
        return after.Page is null && now is 0 or >= 400 && !RefusedStatuses.Contains(now) ? Broken(Messages.CheckStatus(now, was)) : Worse(Messages.CheckStatus(now, was));
    }

    private static RolloutFinding? SwitchedOff(SiteLook before, SiteLook after, IReadOnlyCollection<string> updated)
    {
        // A list that is empty is one that could not be read: without MainWP Child nothing could be asked.
        if (after.ActivePlugin.Count == 0 || before.ActivePlugin.Except(after.ActivePlugin).ToList() is not { Count: > 0 } gone)
            return null;
        return gone.Any(updated.Contains) ? Broken(Messages.PluginsOff(gone)) : Worse(Messages.PluginsOff(gone));
    }

    private static RolloutFinding? Connection(SiteLook before, SiteLook after) => before.IsConnected == true && after.IsConnected == false ? Broken(Messages.ConnectionLost) : null;

    private static RolloutFinding? Title(SiteLook before, SiteLook after) =>
        before.Page is { Title: { } was } && after.Page is { Status: >= 200 and < 300, IsErrorPage: false, IsBlank: false } now && now.Title != was ? Worse(Messages.TitleChanged(now.Title, was)) : null;

    private static RolloutFinding? Speed(SiteLook before, SiteLook after) =>
        before.Page is { } was && after.Page is { IsUp: true } now && now.FirstByteMs - was.FirstByteMs > SlowerByMs && now.FirstByteMs > (long)SlowerTimes * was.FirstByteMs ? Worse(Messages.PageSlower(now.FirstByteMs, was.FirstByteMs)) : null;

    private static bool Same(Uri one, Uri other) => string.Equals(SiteDirectory.BareAddressOf(one.OriginalString), SiteDirectory.BareAddressOf(other.OriginalString), StringComparison.Ordinal);

    private static RolloutFinding Broken(string text) => new(RolloutVerdict.Broken, text);

    private static RolloutFinding Worse(string text) => new(RolloutVerdict.Worse, text);
}
