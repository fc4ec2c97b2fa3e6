namespace MainWp.Emulator.Keys;

/// <summary>One row of the dashboard's REST keys.</summary>
internal sealed class ApiKey
{
    public int Id { get; init; }

    public int UserId { get; init; } = 1;

    /// <summary>1 for the old interface, 2 for this one; a key that serves both has two rows.</summary>
    public int Version { get; init; } = 2;

    public string Description { get; set; } = "";

    public KeyScope Scope { get; set; } = KeyScope.ReadWrite;

    public bool IsActive { get; set; } = true;

    /// <summary>Forty hexadecimal digits, without ck_.</summary>
    public required string ConsumerKey { get; init; }

    /// <summary>Forty hexadecimal digits, without cs_.</summary>
    public required string ConsumerSecret { get; init; }

    /// <summary>Keys from before secrets were hashed: the only ones that can sign OAuth 1.0a.</summary>
    public bool HasPlainSecret { get; init; }

    public DateTimeOffset? LastAccess { get; set; }

    public string Token => $"{ConsumerSecret}=={ConsumerKey}";

    public string TruncatedKey => ConsumerKey[^7..];

    public string Identifier => Version == 1 ? $"ck_{ConsumerKey}" : Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
