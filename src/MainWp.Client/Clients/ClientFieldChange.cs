namespace MainWp;

/// <summary>What a field of clients is to be; null is not sent.</summary>
internal sealed class ClientFieldChange
{
    public string? Name { get; set; }

    public string? Description { get; set; }
}
