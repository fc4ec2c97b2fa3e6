namespace MainWp;

/// <summary>What is to be changed of one kind of mail; null keeps what is.</summary>
internal sealed class EmailPatch
{
    public string? Heading { get; set; }

    public string? Subject { get; set; }

    public string? Recipient { get; set; }

    public bool? Enabled { get; set; }

    public bool IsEmpty => Heading is null && Subject is null && Recipient is null && Enabled is null;
}
