namespace MainWp.Emulator.Clients;

/// <summary>A client of the agency.</summary>
internal sealed class Client
{
    /// <summary>The fields that can be written, by the names the server uses.</summary>
    public static readonly string[] Writable =
    [
        "name", "client_email", "client_phone", "address_1", "address_2", "city", "state", "zip", "country", "note",
        "client_facebook", "client_twitter", "client_instagram", "client_linkedin",
    ];

    private readonly Dictionary<string, string> _fields = [];

    public required int Id { get; init; }

    public DateTimeOffset Created { get; init; }

    public bool IsSuspended { get; set; }

    public string Name => this["name"];

    public string Email => this["client_email"];

    public string this[string field]
    {
        get => _fields.GetValueOrDefault(field, "");
        set => _fields[field] = value;
    }
}
