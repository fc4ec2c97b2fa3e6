namespace MainWp;

/// <summary>What a tag is to be; null is not sent. It never holds an id: in a body that overrides the path.</summary>
// Seen on 6.1.2.
internal sealed class TagPatch
{
    public string? Name { get; set; }

    public string? Color { get; set; }
}
