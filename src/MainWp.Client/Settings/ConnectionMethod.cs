namespace MainWp;

/// <summary>The library that signs requests to child sites.</summary>
public enum ConnectionMethod
{
    /// <summary>Not reported.</summary>
    Unknown,

    /// <summary>OpenSSL.</summary>
    OpenSsl,

    /// <summary>phpseclib, where OpenSSL does not work.</summary>
    PhpSecLib,
}
