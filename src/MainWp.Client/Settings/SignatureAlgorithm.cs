namespace MainWp;

/// <summary>The algorithm of signatures to child sites.</summary>
public enum SignatureAlgorithm
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>SHA-1.</summary>
    Sha1,

    /// <summary>SHA-224.</summary>
    Sha224,

    /// <summary>SHA-256, the default.</summary>
    Sha256,

    /// <summary>SHA-384.</summary>
    Sha384,

    /// <summary>SHA-512.</summary>
    Sha512,
}
