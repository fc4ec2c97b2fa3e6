namespace MainWp;

/// <summary>
/// Decides which differences between two looks at a site are harm. Nothing here sends a request or waits: the same looks give the same verdict.
/// </summary>
internal static class RolloutRules
{
    /// <summary>Below this part of its former length, in percent, a page counts as another page.</summary>
    public const int BrokenLength = 25;

    /// <summary>Below this part of its former length, in percent, something is missing from a page.</summary>
    public const int WorseLength = 60;

    /// <summary>Below this former length, in bytes, the length of a page proves nothing.</summary>
    public const int ShortestPage = 500;

    /// <summary>The delay of the first byte, in milliseconds, from which a page counts as slower.</summary>
    public const int SlowerByMs = 1_500;

    /// <summary>The factor by which the first byte must also be later.</summary>
    public const int SlowerTimes = 3;

    private static readonly int[] RefusedStatuses = [401, 403, 407, 429];
    private static readonly string[] SetupPages = ["/wp-admin/install.php", "/wp-admin/setup-config.php", "/wp-admin/upgrade.php", "/wp-admin/maint/repair.php"];

    // The rules in the order of severity within each verdict, because a person reads the first sentences.
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
    /// <param name="before">The look before; null if there is none.</param>
    /// <param name="after">The look after; null if there is none.</param>
    /// <param name="updated">The plugins that were updated.</param>
    /// <param name="switchedOff">The plugins that were switched off on purpose since.</param>
    public static (RolloutVerdict Verdict, string? Problem) Judge(SiteLook? before, SiteLook? after, IReadOnlyCollection<string> updated, IReadOnlyCollection<string>? switchedOff = null)
    {
        if (before is null || after is null)
            return (RolloutVerdict.Unknown, Messages.NotLookedAt);
        if (IsDown(before))
            return (RolloutVerdict.Unknown, Messages.WasDownBefore(before));
        // If the page could not be seen from here before, it proves nothing now. Then only the dashboard's view counts.
        if (before.Page is { IsUp: false })
            (before, after) = (Without(before, before.ActivePlugin, page: null), Without(after, after.ActivePlugin, page: null));
        if (switchedOff is { Count: > 0 })
            before = Without(before, [.. before.ActivePlugin.Except(switchedOff)], before.Page);
        var findings = Rules.Select(rule => rule(before, after, updated)).OfType<RolloutFinding>().OrderByDescending(finding => finding.Verdict).ToList();
        if (findings.Count > 0)
            return (findings[0].Verdict, string.Join(" ", findings.Select(finding => finding.Text)));
        return IsSeen(before) && IsSeen(after) ? (RolloutVerdict.Good, null) : (RolloutVerdict.Unknown, Messages.NotLookedAt);
    }

    /// <summary>Whether a site did not work: its page shows that, or neither the dashboard nor this machine got a page.</summary>
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

    // A refused page shows nothing about the site behind it.
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

    // If the page was seen from here, the dashboard's view is only a second opinion.
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
        // An empty list means that it could not be read, because without MainWP Child the site cannot be asked.
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
