using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a monitor: by its site (id, name, address or object), or by the monitor object. A number is always that of a site.</summary>
public sealed class MonitorReference : Reference
{
    private readonly MonitorTarget? _monitor;
    private readonly SiteReference? _site;

    /// <summary>By the site's id.</summary>
    public MonitorReference(long siteId)
        : this(new SiteReference(siteId))
    {
    }

    /// <summary>By the site's id, name or address.</summary>
    public MonitorReference(string idNameOrAddress)
        : this(new SiteReference(idNameOrAddress))
    {
    }

    /// <summary>By the site's address.</summary>
    public MonitorReference(Uri address)
        : this(new SiteReference(address))
    {
    }

    /// <summary>By the site.</summary>
    public MonitorReference(Site site)
        : this(new SiteReference(site))
    {
    }

    /// <summary>By how the site is.</summary>
    public MonitorReference(SiteHealth health)
        : this(new SiteReference(health))
    {
    }

    /// <summary>By the monitor itself.</summary>
    public MonitorReference(Monitor monitor)
        : base(monitor.ToString(), monitor.Dashboard)
    {
        _monitor = monitor.MonitorId > 0 ? new MonitorTarget(monitor.MonitorId, monitor.SiteId, monitor.SiteName) : null;
        _site = new SiteReference(monitor.SiteId ?? 0);
    }

    /// <summary>By any object with a MonitorId, SiteId or Id, such as one from Import-Clixml.</summary>
    public MonitorReference(PSObject value)
        : this(Unwrap(value))
    {
    }

    private MonitorReference(SiteReference site)
        : base(site.ToString(), site.Dashboard) => _site = site;

    private MonitorReference(MonitorTarget monitor, string given, Uri? dashboard)
        : base(given, dashboard) => _monitor = monitor;

    private MonitorReference(MonitorReference other)
        : base(other.Given, other.Dashboard) => (_monitor, _site) = (other._monitor, other._site);

    /// <summary>The monitors that are meant: the one given, or those of the site.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Ambiguous.</exception>
    internal async Task<IReadOnlyList<MonitorTarget>> ResolveAsync(MainWpClient client, CancellationToken stop) =>
        _monitor is not null ? [_monitor] : await client.Monitors.OfSiteAsync(await _site!.ResolveAsync(client, stop), stop);

    private static MonitorReference Unwrap(PSObject value) => value.BaseObject switch
    {
        MonitorReference reference => reference,
        Monitor monitor => new MonitorReference(monitor),
        _ => OfProperties(value),
    };

    private static MonitorReference OfProperties(PSObject value)
    {
        var monitor = Number(Deserialized.Property(value, "MonitorId"));
        if (monitor is not > 0)
            return new MonitorReference(new SiteReference(value));
        var name = Deserialized.Property(value, "SiteName")?.ToString();
        return new MonitorReference(new MonitorTarget(monitor.Value, Number(Deserialized.Property(value, "SiteId")), name), name ?? $"monitor {monitor}", Deserialized.Dashboard(value));
    }

    private static int? Number(object? value) => int.TryParse(value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
