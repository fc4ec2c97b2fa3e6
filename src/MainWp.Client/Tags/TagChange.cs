namespace MainWp;

/// <summary>What a tag is to be; null is not sent. It never holds an id: in a body that overrides the path (SUMMARY, Dangerous behaviours 12).</summary>
internal sealed class TagChange
{
    public string? Name { get; set; }

    public string? Color { get; set; }
}
