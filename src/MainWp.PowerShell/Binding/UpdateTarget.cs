using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Names the updates to install: all pending updates of a site, or only one pending update, plugin or theme.</summary>
public sealed class UpdateTarget : Reference
{
    private readonly SitesReference _place;

    /// <summary>A site by id, name, address or object, or one pending update.</summary>
    public UpdateTarget(object value)
        : this(GivenValue.Of(value), value)
    {
    }

    /// <summary>All pending updates of a site, or of the sites of a client or tag.</summary>
    internal UpdateTarget(SitesReference place)
        : base(place.Thing!, place.Naming) => (_place, Dashboard) = (place, place.Dashboard);

    private UpdateTarget(GivenValue value, object given)
        : this(value, IsUpdate(value) ? SiteReference.Of(value) : new SiteReference(given))
    {
    }

    private UpdateTarget(GivenValue value, SiteReference site)
        : base(IsUpdate(value) ? Complete(value, site) : site.Thing!, IsUpdate(value) ? Namings.Update : Namings.Site)
    {
        _place = site;
        Item = IsUpdate(value) ? (TypeOf(value), value.TextOf("Slug")!) : null;
    }

    /// <summary>The one update that is meant; null for all updates of the site.</summary>
    internal (UpdateType Type, string Slug)? Item { get; }

    /// <summary>The ids of the sites; none, with a warning, where a client or tag has none.</summary>
    internal Task<IReadOnlyList<int>> ResolveAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        _place is SiteReference site ? site.SiteIdsAsync(client, stop) : _place.MatchesAsync(client, pipeline, stop);

    internal override void Admit(Type? command, bool isChange)
    {
        base.Admit(command, isChange);
        _place.Admit(command, isChange);
    }

    private static NamedThing Complete(GivenValue value, SiteReference site) =>
        TypeOf(value) != UpdateType.Unknown && site.Thing!.Id is not null
            ? new NamedThing(value, Standing.Own, []) { Given = value.IsLive ? value.ToString() : $"{value.TextOf("Name", "Slug")} on {site}" }
            : throw new PSInvalidCastException(Messages.UpdateTypeNeeded(value));

    // A plugin or theme means its own update. Any other row with a slug must also have a type.
    private static bool IsUpdate(GivenValue value) =>
        value.Text is null && value.Base is not Reference
        && (value.Noun is { } noun ? Namings.Update.Nouns.Contains(noun) : value.TextOf("Slug") is not null && value.TextOf("Type") is not null);

    private static UpdateType TypeOf(GivenValue value) =>
        value.Noun == Namings.Plugin.Noun ? UpdateType.Plugin
        : value.Noun == Namings.Theme.Noun ? UpdateType.Theme
        : Enum.TryParse<UpdateType>(value.TextOf("Type"), ignoreCase: true, out var type) ? type : UpdateType.Unknown;
}
