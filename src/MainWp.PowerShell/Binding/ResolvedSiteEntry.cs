namespace MainWp.PowerShell.Binding;

/// <summary>A thing on a site as the user named it, and both ids.</summary>
internal sealed record ResolvedSiteEntry(SiteEntryReference Reference, int SiteId, int ItemId)
{
    public override string ToString() => Reference.ToString();
}
