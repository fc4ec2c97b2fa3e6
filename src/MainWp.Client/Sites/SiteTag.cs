namespace MainWp;

/// <summary>A tag as a site row names it.</summary>
/// <param name="Id">The tag's id.</param>
/// <param name="Name">The tag's name.</param>
public sealed record SiteTag(int Id, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
