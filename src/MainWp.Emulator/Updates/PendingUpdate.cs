namespace MainWp.Emulator.Updates;

/// <summary>An update that the dashboard knows of since the last sync.</summary>
internal sealed record PendingUpdate(UpdateType Type, string Slug, string Name, string Current, string New)
{
    public bool IsBroken { get; init; }

    /// <summary>There is nothing to download, as without a license.</summary>
    public bool HasNoPackage { get; set; }

    /// <summary>core, plugin, theme or translation.</summary>
    public string TypeName => Type.ToString().ToLowerInvariant();

    /// <summary>core, plugins, themes or translations.</summary>
    public string GroupName => Type == UpdateType.Core ? "core" : TypeName + "s";
}
