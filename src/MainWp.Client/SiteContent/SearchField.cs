namespace MainWp;

/// <summary>Where a text is looked for.</summary>
public enum SearchField
{
    /// <summary>In title and body.</summary>
    All,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>In the body.</summary>
    Body,
}
