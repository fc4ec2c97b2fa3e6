namespace MainWp;

/// <summary>How many updates are pending, by type; what is ignored in the site's row is not counted.</summary>
public sealed class UpdateCount
{
    /// <summary>Updates of WordPress itself: 0 or 1 for a site.</summary>
    public int Core { get; internal set; }

    /// <summary>Updates of plugins.</summary>
    public int Plugin { get; internal set; }

    /// <summary>Updates of themes.</summary>
    public int Theme { get; internal set; }

    /// <summary>Updates of translations.</summary>
    public int Translation { get; internal set; }

    /// <summary>All of them.</summary>
    public int Total => Core + Plugin + Theme + Translation;

    /// <inheritdoc/>
    public override string ToString() => Total.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
