namespace MainWp.Http;

/// <summary>Which credential a route opens to.</summary>
// docs/quirks.md, 7: a credential for one does not work for the other.
internal enum RequiredCredential
{
    /// <summary>Needs none, such as the REST index.</summary>
    Open,

    /// <summary>mainwp/v2 and the extensions: the API key.</summary>
    ApiKey,

    /// <summary>mainwp/v1: consumer key and secret.</summary>
    LegacyKey,

    /// <summary>wp/v2, wp-abilities/v1 and other WordPress namespaces: user and application password.</summary>
    ApplicationPassword,
}
