using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a thing that lives on a child site, by the site and its number there; the number alone says nothing.</summary>
public abstract class SiteEntryReference : Reference
{
    private protected SiteEntryReference(string noun, SiteReference site, long id, string? name, Uri? dashboard)
        : base($"{(string.IsNullOrEmpty(name) ? "" : $"'{name}', ")}{noun} {id} on site {site}", dashboard)
    {
        Noun = noun;
        Site = site;
        ItemId = id;
    }

    private protected SiteEntryReference(SiteEntryReference other)
        : base(other.Given, other.Dashboard)
    {
        Noun = other.Noun;
        Site = other.Site;
        ItemId = other.ItemId;
    }

    internal SiteReference Site { get; }

    internal long ItemId { get; }

    private string Noun { get; }

    /// <summary>Both ids, the site's looked up where a name was given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Ambiguous.</exception>
    internal async Task<(int Site, int Item)> ResolveAsync(MainWpClient client, CancellationToken stop) =>
        ItemId is > 0 and <= int.MaxValue
            ? (await Site.ResolveAsync(client, stop), (int)ItemId)
            : throw new MainWpException(ErrorKind.InvalidArgument, $"{ItemId} is no id of a {Noun}: ids are whole numbers from 1 to {int.MaxValue}. Nothing was sent for it.");

    /// <summary>Both ids of an object that was exported and imported.</summary>
    private protected static (SiteReference Site, long Id, string? Name, Uri? Dashboard) Read(PSObject value, string idProperty, string nameProperty)
    {
        var id = Number(Deserialized.Property(value, idProperty));
        var site = Number(Deserialized.Property(value, "SiteId"));
        return id is { } item && site is { } on
            ? (new SiteReference(on), item, Deserialized.Property(value, nameProperty)?.ToString(), Deserialized.Dashboard(value))
            : throw new PSInvalidCastException($"{value} has no SiteId and {idProperty}. Give -Site and -{idProperty}.");
    }

    private static long? Number(object? value) => long.TryParse(value?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
