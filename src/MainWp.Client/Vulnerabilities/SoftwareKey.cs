namespace MainWp;

/// <summary>Names a plugin, a theme or WordPress itself in a vulnerability feed.</summary>
/// <param name="Type">Core, Plugin or Theme.</param>
/// <param name="Slug">The folder, or the file of a plugin that is a single file; in lower case.</param>
internal readonly record struct SoftwareKey(UpdateType Type, string Slug)
{
    /// <summary>The key of the software that a dashboard lists under this slug, such as contact-form-7/wp-contact-form-7.php.</summary>
    public static SoftwareKey OfInstalled(UpdateType type, string slug)
    {
        var end = type == UpdateType.Plugin ? slug.IndexOf('/') : -1;
        return new(type, (end < 0 ? slug : slug.Substring(0, end)).ToLowerInvariant());
    }
}
