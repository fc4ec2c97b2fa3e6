using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a site by id, name, address or object. A text of digits is an id, as Import-Csv gives it.</summary>
public sealed class SiteReference : Reference
{
    private readonly long? _id;

    /// <summary>By id.</summary>
    public SiteReference(long id)
        : base(id.ToString(CultureInfo.InvariantCulture), null) => _id = id;

    /// <summary>By id, name or address.</summary>
    public SiteReference(string idNameOrAddress)
        : base(idNameOrAddress, null) => _id = Number(idNameOrAddress);

    /// <summary>By address.</summary>
    public SiteReference(Uri address)
        : base(address.OriginalString, null)
    {
    }

    /// <summary>By the site itself.</summary>
    public SiteReference(Site site)
        : this(site.Id, site.ToString(), site.Dashboard)
    {
    }

    /// <summary>By what is pending on the site.</summary>
    public SiteReference(Update update)
        : this(update.SiteId, update.SiteName ?? $"site {update.SiteId}", update.Dashboard)
    {
    }

    /// <summary>By any object with a SiteId or Id, such as one from Import-Clixml.</summary>
    public SiteReference(PSObject value)
        : this(Unwrap(value))
    {
    }

    private SiteReference(SiteReference other)
        : base(other.Given, other.Dashboard) => _id = other._id;

    private SiteReference(long? id, string given, Uri? dashboard)
        : base(given, dashboard) => _id = id;

    /// <summary>The site's id, looked up where a name was given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Ambiguous.</exception>
    internal async Task<int> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        if (_id is not { } id)
            return (await client.Sites.Directory.FindAsync(Given, stop)).Id;
        return id is > 0 and <= int.MaxValue
            ? (int)id
            : throw new MainWpException(ErrorKind.InvalidArgument, $"{Given} is no id of a site: ids are whole numbers from 1 to {int.MaxValue}. Nothing was sent for it.") { Resource = Resource.Site };
    }

    private static SiteReference Unwrap(PSObject value) => value.BaseObject switch
    {
        SiteReference reference => reference,
        Site site => new SiteReference(site),
        Update update => new SiteReference(update),
        Uri address => new SiteReference(address),
        string text => new SiteReference(text),
        sbyte or byte or short or ushort or int or uint or long => new SiteReference(Convert.ToInt64(value.BaseObject, CultureInfo.InvariantCulture)),
        _ => OfProperties(value),
    };

    private static SiteReference OfProperties(PSObject value)
    {
        var isOther = Deserialized.IsOther(value, typeof(Site));
        var id = Number((isOther ? Deserialized.Property(value, "SiteId") : Deserialized.Property(value, "SiteId", "Id"))?.ToString());
        var name = (isOther ? Deserialized.Property(value, "SiteUrl", "SiteName") : Deserialized.Property(value, "SiteUrl", "Url", "SiteName", "Name"))?.ToString();
        if (id is null && name is null)
            throw new PSInvalidCastException($"{value} names no site: it has no SiteId, Id, Url or Name.");
        return new SiteReference(id, name ?? $"site {id}", Deserialized.Dashboard(value));
    }

    private static long? Number(string? text)
    {
        if (text is null || !decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        return number is >= long.MinValue and <= long.MaxValue ? (long)number : -1;
    }
}
