namespace MainWp;

/// <summary>What a client is; the server keeps it as a number in the field suspended.</summary>
public enum ClientStatus
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>A client whose sites are looked after.</summary>
    Active,

    /// <summary>Suspended, with its sites.</summary>
    Suspended,

    /// <summary>Not a client yet.</summary>
    Lead,

    /// <summary>A client no more.</summary>
    Lost,
}
