namespace MainWp.Emulator.Keys;

/// <summary>What a key may do. Writing includes deleting.</summary>
internal sealed record KeyScope(bool Read, bool Write, bool Delete)
{
    public static readonly KeyScope ReadOnly = new(true, false, false);
    public static readonly KeyScope WriteOnly = new(false, true, true);
    public static readonly KeyScope ReadWrite = new(true, true, true);
    public static readonly KeyScope DeleteOnly = new(false, false, true);

    public static KeyScope? Parse(string permissions) => permissions switch
    {
        "read" => ReadOnly,
        "write" => WriteOnly,
        "read,write" or "write,read" => ReadWrite,
        _ => null,
    };

    public string? Missing(string method) => method switch
    {
        "GET" or "HEAD" => Read ? null : "read",
        "POST" or "PUT" or "PATCH" => Write ? null : "write",
        "DELETE" => Delete ? null : "delete",
        _ => null,
    };

    public IEnumerable<string> Titles()
    {
        if (Read)
            yield return "Read";
        if (Write)
            yield return "Write & Delete";
        else if (Delete)
            yield return "Delete";
    }
}
