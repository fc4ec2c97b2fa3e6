namespace MainWp.Http;

/// <summary>How the consumer key and secret are sent to mainwp/v1. The server accepts no other way, not even Basic.</summary>
// docs/quirks.md, 45.
public enum LegacyAuthentication
{
    /// <summary>In the X-Api-Key header: works with every key.</summary>
    Header,

    /// <summary>In the request's body, for what sits in front of the server and drops the header; reads then go out as POST with _method.</summary>
    Body,

    /// <summary>In the address, where logs and proxies see them, and only for keys that mainwp/v2 knows too.</summary>
    Query,
}
