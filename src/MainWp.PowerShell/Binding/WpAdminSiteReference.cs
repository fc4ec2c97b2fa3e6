using System.Text.RegularExpressions;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a site of the Wp Admin API by id, name, address or object, which knows its service.</summary>
public sealed class WpAdminSiteReference : Reference
{
    private static readonly Regex Form = new("^[A-Za-z0-9_:~-][A-Za-z0-9_.:~-]*$", RegexOptions.CultureInvariant);

    /// <summary>By id, name, address or object.</summary>
    public WpAdminSiteReference(object value)
        : base(NamedThing.Of(value, Namings.WpAdminSite), Namings.WpAdminSite)
    {
    }

    /// <summary>The service of the object that was given; null for a bare id.</summary>
    internal Uri? Service => Dashboard;

    /// <summary>Does something with the site. The given text counts as an id if it can be one. Otherwise, or if the service has no such id, the one site with that name or address is found first.</summary>
    /// <exception cref="MainWpException">InvalidArgument where no or several sites have that name, or what the action fails with.</exception>
    internal async Task<T> WithIdAsync<T>(WpAdminClient client, Func<string, Task<T>> action, CancellationToken stop)
    {
        if (!Form.IsMatch(Text))
            return await action(await FindAsync(client, stop) ?? throw new MainWpException(ErrorKind.InvalidArgument, Messages.WpAdminSiteNotFound(Text)) { Resource = Resource.Site });
        try
        {
            return await action(Text);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.NotFound && Thing is { Standing: Standing.Typed })
        {
            if (await FindAsync(client, stop) is not { } found)
                throw;
            return await action(found);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private async Task<string?> FindAsync(WpAdminClient client, CancellationToken stop)
    {
        if (Text.Length == 0)
            return null;
        var found = (await client.Sites.ListAsync(stop)).Sites.Where(IsNamed).Select(site => site.Id).OfType<string>().Where(id => Form.IsMatch(id)).ToList();
        return found.Count <= 1 ? found.FirstOrDefault() : throw new MainWpException(ErrorKind.Ambiguous, Messages.WpAdminSitesNamed(Text, found)) { Resource = Resource.Site };
    }

    private bool IsNamed(WpAdminSite site) =>
        string.Equals(site.Name?.Trim(), Text, StringComparison.OrdinalIgnoreCase) || (site.Url is { } url && SiteDirectory.AddressOf(url.OriginalString) is { } address && address == SiteDirectory.AddressOf(Text));

    private string Text => Thing!.Id?.Trim() ?? "";
}
