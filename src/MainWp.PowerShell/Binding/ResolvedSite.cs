namespace MainWp.PowerShell.Binding;

/// <summary>A site as the user named it, and its id.</summary>
internal sealed record ResolvedSite(SiteReference Reference, int Id)
{
    public override string ToString() => Reference.ToString();
}
