namespace MainWp;

/// <content>Whether a change of a site was stored.</content>
internal sealed partial class SitesApi
{
    // Older dashboards answer success and store a part of it, or nothing (docs/quirks.md, 72).
    private void RefuseUnkept(int id, Site before, SiteEdit edit, int? client, Site? after)
    {
        var address = transport.Connection.Address;
        var isOld = !transport.Connection.Facts.TakesFields;
        var site = $"{after?.Name ?? before.Name ?? "The site"} (site {id})";
        if (edit.Name?.Trim() is { } name && after is not null && after.Name == before.Name && after.Name != name)
            throw Unkept(ErrorKind.NotDone, Messages.SiteFieldsNotKept(site, address, "the name"));
        if (client is { } wanted && (after is null ? isOld && edit.IsEmpty : after.ClientNumber is { } owner && owner != wanted))
            throw Unkept(ErrorKind.NotDone, Messages.SiteClientNotKept(site, address));
        // What cannot be read again is known where the name, which is stored along with it, is the new one.
        if (isOld && after is not null && edit.Name is null && edit.HasUnreadable)
            throw Unkept(ErrorKind.NotConfirmed, Messages.SiteFieldsUnknown(site, address));
    }

    private static MainWpException Unkept(ErrorKind kind, string message) => new(kind, message) { Resource = Resource.Site };
}
