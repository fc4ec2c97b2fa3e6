namespace MainWp;

/// <summary>The interfaces that a key opens.</summary>
[Flags]
public enum ApiKeyVersion
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown = 0,

    /// <summary>mainwp/v1, the old interface.</summary>
    V1 = 1,

    /// <summary>mainwp/v2.</summary>
    V2 = 2,
}
