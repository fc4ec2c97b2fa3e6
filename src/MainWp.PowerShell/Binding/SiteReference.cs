using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a site by id, name, address or object. A text of digits is an id, as Import-Csv gives it.</summary>
public sealed class SiteReference : NumberedReference
{
    /// <summary>By id.</summary>
    public SiteReference(long id)
        : base(OfNumber(id))
    {
    }

    /// <summary>By id, name or address.</summary>
    public SiteReference(string idNameOrAddress)
        : base(OfText(idNameOrAddress))
    {
    }

    /// <summary>By address.</summary>
    public SiteReference(Uri address)
        : base((null, address.OriginalString, null))
    {
    }

    /// <summary>By the site itself.</summary>
    public SiteReference(Site site)
        : base((site.Id, site.ToString(), site.Dashboard))
    {
    }

    /// <summary>By what is pending on the site.</summary>
    public SiteReference(Update update)
        : base((update.SiteId, update.SiteName ?? $"site {update.SiteId}", update.Dashboard))
    {
    }

    /// <summary>By how the site is.</summary>
    public SiteReference(SiteHealth health)
        : base((health.SiteId, health.ToString(), health.Dashboard))
    {
    }

    /// <summary>By what is on the site or was found there, such as a plugin, a user or a monitor: its SiteId counts.</summary>
    public SiteReference(MainWpObject ofSite)
        : base(Read(PSObject.AsPSObject(ofSite)))
    {
    }

    /// <summary>By any object with a SiteId, or by a site that went through Export-Clixml or a CSV file.</summary>
    public SiteReference(PSObject value)
        : base(Read(value))
    {
    }

    /// <inheritdoc/>
    internal override Resource Resource => Resource.Site;

    /// <inheritdoc/>
    internal override string Noun => "site";

    /// <summary>The pattern of a text with * or ?, for commands that only read; everywhere else such a text names nothing.</summary>
    internal WildcardNames? Pattern => Number is null && Dashboard is null && !WildcardNames.IsExact(Given) ? new WildcardNames([Given]) : null;

    private protected override Task RequireAsync(MainWpClient client, int id, CancellationToken stop) =>
        client.Sites.Directory.RequireAsync(id, stop);

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Sites.Directory.FindAsync(name, stop)).Id;

    private static (long? Id, string Given, Uri? Dashboard) Read(PSObject value) => value.BaseObject switch
    {
        SiteReference reference => (reference.Number, reference.Given, reference.Dashboard),
        Site site => (site.Id, site.ToString(), site.Dashboard),
        SiteHealth health => (health.SiteId, health.ToString(), health.Dashboard),
        _ => OfValue(value, "Site", isNamedByOthers: true, "SiteUrl", "Url", "SiteName", "Name"),
    };
}
