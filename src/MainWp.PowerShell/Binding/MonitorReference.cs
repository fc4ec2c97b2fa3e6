using System.Globalization;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a monitor: by its site (id, name, address or object), or by the monitor object. A number is always that of a site.</summary>
public sealed class MonitorReference : Reference
{
    private readonly MonitorTarget? _monitor;
    private readonly SiteReference _site;

    /// <summary>By the site, or by the monitor object.</summary>
    public MonitorReference(object value)
        : this(value, GivenValue.Of(value))
    {
    }

    /// <summary>The monitors of the sites of a tag or client.</summary>
    internal MonitorReference(SitesReference place)
        : base(place.Thing!, place.Naming) => (Place, Dashboard, _site) = (place, place.Dashboard, new SiteReference(0));

    private MonitorReference(object value, GivenValue given)
        : this(given, IsMonitor(given) ? null : new SiteReference(value))
    {
    }

    private MonitorReference(GivenValue value, SiteReference? site)
        : base(site?.Thing ?? new NamedThing(value, Standing.Own, []) { Given = GivenOf(value) }, Namings.Monitor)
    {
        _site = site ?? SiteReference.Of(value);
        var siteId = Number(value.TextOf("SiteId"));
        _monitor = site is null && Number(value.TextOf("MonitorId")) is > 0 and { } id ? new MonitorTarget(id, siteId, value.TextOf("SiteName")) : null;
    }

    /// <summary>The tag or client whose sites are meant; null for a site or monitor.</summary>
    internal SitesReference? Place { get; }

    /// <summary>The monitors that are meant: the one given, or those of the site.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Ambiguous.</exception>
    internal async Task<IReadOnlyList<MonitorTarget>> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        if (_monitor is null)
            return await client.Monitors.OfSiteAsync(await _site.ResolveAsync(client, stop), stop);
        if (!IsForChange || !Thing!.Value.IsRow)
            return [_monitor];
        // A row counts only while its site has that monitor.
        var known = _site.Thing!.Id is null ? [] : await client.Monitors.OfSiteAsync(await _site.ResolveAsync(client, stop), stop);
        return known.Any(one => one.MonitorId == _monitor.MonitorId)
            ? [_monitor]
            : throw new MainWpException(ErrorKind.Mismatch, Messages.MonitorMismatch(_monitor.MonitorId, _site.ToString())) { Resource = Resource.Monitor };
    }

    internal override void Admit(Type? command, bool isChange)
    {
        base.Admit(command, isChange);
        Place?.Admit(command, isChange);
        _site.Admit(command, isChange);
    }

    private static bool IsMonitor(GivenValue value) =>
        value.Text is null && value.Base is not Reference && (value.Noun is { } noun ? noun == Namings.Monitor.Noun : value.TextOf("MonitorId") is not null);

    private static string GivenOf(GivenValue value) => value.IsLive ? value.ToString() : value.TextOf("SiteName") ?? $"monitor {value.TextOf("MonitorId")}";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
