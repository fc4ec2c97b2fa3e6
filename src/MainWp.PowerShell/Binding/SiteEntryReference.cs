using System.Globalization;
using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a thing on a child site by the site and its number there. The number alone does not name it.</summary>
public abstract class SiteEntryReference : Reference
{
    private protected SiteEntryReference(object value, Naming naming)
        : this(NamedThing.Of(value, naming), naming)
    {
    }

    private protected SiteEntryReference(SiteReference site, long id, Naming naming)
        : base($"{naming.Word} {id} on site {site}", site.Dashboard, naming) => (Site, ItemId) = (site, id);

    private SiteEntryReference(NamedThing thing, Naming naming)
        : base(Complete(thing, naming), naming)
    {
        Site = SiteReference.Of(thing.Value);
        ItemId = Number(thing.Id) ?? 0;
    }

    internal SiteReference Site { get; }

    internal long ItemId { get; }

    /// <summary>Both ids, the site's looked up where a name was given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound, Ambiguous or Mismatch.</exception>
    internal async Task<(int Site, int Item)> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        if (ItemId is <= 0 or > int.MaxValue)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.IdNotValid($"{ItemId}", Naming)) { Resource = Naming.Resource };
        var site = await Site.ResolveAsync(client, stop);
        if (IsForChange && Thing is { IsComparable: true } row)
            (await KnownAsync(client, site, (int)ItemId, stop)).Compare(row, Naming);
        return (site, (int)ItemId);
    }

    /// <summary>The thing for a question: as the site and the dashboard call it where a person reads it, with both numbers and the dashboard.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    internal async Task<string> DescribeAsync(MainWpClient client, IPipelineWriter pipeline, int site, int id, CancellationToken stop)
    {
        if (!pipeline.ShowsChanges)
            return Messages.Of(Given, client);
        var known = await KnownThing.ReadAsync(pipeline, () => KnownAsync(client, site, id, stop));
        var place = await new ResolvedSite(Site, site).DescribeAsync(client, pipeline, stop);
        return known?.Name is { } name ? $"{name} ({Naming.Word} {id}) on {place}" : $"{Naming.Word} {id} on {place}";
    }

    internal override void Admit(Type? command, bool isChange)
    {
        base.Admit(command, isChange);
        Site.Admit(command, isChange);
    }

    /// <summary>What the site calls the thing of that number.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    private protected abstract Task<KnownThing> KnownAsync(MainWpClient client, int site, int id, CancellationToken stop);

    private static NamedThing Complete(NamedThing thing, Naming naming)
    {
        if (thing.Standing == Standing.Typed)
            throw new PSInvalidCastException(Messages.SiteNeeded(thing.Given, naming));
        if (thing.Standing == Standing.Foreign)
            return thing;
        var site = SiteReference.Of(thing.Value);
        return Number(thing.Id) is { } id && site.Thing!.Id is not null
            ? thing with { Given = $"{(thing.Name is null ? "" : $"'{thing.Name}', ")}{naming.Word} {id} on site {site}" }
            : throw new PSInvalidCastException(Messages.NothingNamed(thing.Value, naming));
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
