namespace MainWp;

/// <summary>Which clients a list is to hold.</summary>
internal sealed class ClientQuery
{
    public string? Search { get; set; }

    public ClientStatus[] Status { get; set; } = [];
}
