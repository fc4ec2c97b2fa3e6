global using ResolvedSite = MainWp.PowerShell.Binding.Resolved<MainWp.PowerShell.Binding.SiteReference, int>;

namespace MainWp.PowerShell.Binding;

/// <summary>A thing as the user named it, and what it is: its id, or the thing itself.</summary>
internal sealed record Resolved<TReference, TThing>(TReference Reference, TThing Thing)
    where TReference : Reference
{
    public override string ToString() => Reference.ToString();
}
