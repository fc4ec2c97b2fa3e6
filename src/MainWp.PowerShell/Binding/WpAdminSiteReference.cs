using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a site of the Wp Admin API by id or by object, which knows its service.</summary>
public sealed class WpAdminSiteReference
{
    private static readonly Regex Form = new("^[A-Za-z0-9_:~-][A-Za-z0-9_.:~-]*$", RegexOptions.CultureInvariant);

    private readonly string _id;

    /// <summary>By number.</summary>
    public WpAdminSiteReference(long id)
        : this(id.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>By id.</summary>
    public WpAdminSiteReference(string id)
        : this(id, null)
    {
    }

    /// <summary>By the site itself.</summary>
    public WpAdminSiteReference(WpAdminSite site)
        : this(site.Id ?? "", site.Service)
    {
    }

    /// <summary>By a backup of it.</summary>
    public WpAdminSiteReference(WpAdminBackup backup)
        : this(backup.SiteId ?? "", backup.Service)
    {
    }

    /// <summary>By any object with an Id, such as one from Import-Csv; not by a thing of a MainWP dashboard.</summary>
    public WpAdminSiteReference(PSObject value)
        : this(Read(value))
    {
    }

    private WpAdminSiteReference((string Id, Uri? Service) parts)
        : this(parts.Id, parts.Service)
    {
    }

    private WpAdminSiteReference(string id, Uri? service) => (_id, Service) = (id.Trim(), service);

    /// <summary>The service of the object that was given; null for a bare id.</summary>
    internal Uri? Service { get; }

    /// <summary>The id.</summary>
    /// <exception cref="MainWpException">InvalidArgument, for what would lead to another route.</exception>
    internal string Id => Form.IsMatch(_id)
        ? _id
        : throw new MainWpException(ErrorKind.InvalidArgument, $"'{_id}' is no id of a site: ids are numbers or letters, digits and dashes. Nothing was sent for it. Run Get-WpAdminSite to list the sites.") { Resource = Resource.Site };

    /// <inheritdoc/>
    public override string ToString() => _id;

    private static (string Id, Uri? Service) Read(PSObject value)
    {
        switch (value.BaseObject)
        {
            case string text:
                return (text, null);
            case WpAdminSiteReference reference:
                return (reference._id, reference.Service);
            case WpAdminSite site:
                return (site.Id ?? "", site.Service);
            case WpAdminBackup backup:
                return (backup.SiteId ?? "", backup.Service);
            case sbyte or byte or short or ushort or int or uint or long:
                return (Convert.ToString(value.BaseObject, CultureInfo.InvariantCulture)!, null);
        }
        var kind = Deserialized.Kind(value);
        var isForeign = kind is not (null or nameof(WpAdminSite) or nameof(WpAdminBackup) or "WpAdminRecord") || Deserialized.Dashboard(value) is not null;
        var id = isForeign ? null : (kind is nameof(WpAdminSite) ? null : Deserialized.Property(value, "SiteId")) ?? (kind is nameof(WpAdminBackup) ? null : Deserialized.Property(value, "Id"));
        if (id is null)
            throw new PSInvalidCastException($"{value} names no site of the Wp Admin API: it is of another kind, or has neither SiteId nor Id.");
        var service = Deserialized.Property(value, "Service");
        return (Convert.ToString(id, CultureInfo.InvariantCulture)!, service as Uri ?? (Uri.TryCreate(service as string, UriKind.Absolute, out var address) ? address : null));
    }
}
