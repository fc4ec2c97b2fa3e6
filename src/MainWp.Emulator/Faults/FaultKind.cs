namespace MainWp.Emulator.Faults;

/// <summary>What can go wrong between a client and a dashboard.</summary>
internal enum FaultKind
{
    /// <summary>429 with Retry-After.</summary>
    Throttled,

    /// <summary>503 with Retry-After.</summary>
    Unavailable,

    /// <summary>500 with the page that PHP leaves behind.</summary>
    PhpFatal,

    /// <summary>502 with the page of a proxy.</summary>
    BadGateway,

    /// <summary>504 with the page of a proxy.</summary>
    GatewayTimeout,

    /// <summary>The connection ends before the first byte.</summary>
    CutBeforeHeaders,

    /// <summary>The connection ends in the middle of the body.</summary>
    CutInBody,

    /// <summary>The body comes in small pieces.</summary>
    SlowBody,

    /// <summary>The answer comes late.</summary>
    Late,

    /// <summary>200 with a page instead of JSON, as caches and login walls send.</summary>
    HtmlInstead,

    /// <summary>302 to another host.</summary>
    RedirectElsewhere,
}
