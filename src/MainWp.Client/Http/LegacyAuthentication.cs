namespace MainWp.Http;

/// <summary>How consumer key and secret go along with a request to mainwp/v1; the server knows no other way, Basic least of all.</summary>
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
