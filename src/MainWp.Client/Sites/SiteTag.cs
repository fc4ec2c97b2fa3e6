namespace MainWp;

/// <summary>A tag as a site row names it. It equals its name, so that $site.Tags -contains 'production' is true of a site that has the tag.</summary>
/// <param name="id">The tag's id.</param>
/// <param name="name">The tag's name.</param>
public sealed class SiteTag(int id, string name)
{
    /// <summary>The tag's id.</summary>
    public int Id { get; } = id;

    /// <summary>The tag's name.</summary>
    public string Name { get; } = name ?? "";

    /// <summary>Whether the other is the same tag, or the name of this one in any case.</summary>
    // PowerShell asks this of -contains and -eq; without it each is false of a name, and -notcontains true.
    public override bool Equals(object? obj) => obj switch
    {
        SiteTag other => Id == other.Id && Name == other.Name,
        string other => Name.Equals(other, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
