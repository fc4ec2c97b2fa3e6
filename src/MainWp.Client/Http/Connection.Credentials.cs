namespace MainWp.Http;

/// <summary>Which credential a request is sent with.</summary>
internal sealed partial class Connection
{
    /// <summary>After 401: true where the credential has become another one, with which the request may succeed.</summary>
    public Task<bool> RenewAsync(Request request, HttpRequestMessage refused, Transport transport, CancellationToken stop) =>
        CredentialFor(request)?.RenewAsync(refused, transport, stop) ?? Task.FromResult(false);

    // A key in the headers or the body of the request replaces the key of the session.
    private LegacyKey? LegacyKeyFor(Request request) =>
        _options.LegacyKey is { } key ? key
        : _options.Headers.Keys.Contains(LegacyKey.HeaderName, StringComparer.OrdinalIgnoreCase) || request.NamesConsumerKey ? null
        : throw new MainWpException(
            ErrorKind.CredentialRequired, Messages.LegacyKeyNeeded(request.Endpoint, Address))
        { Endpoint = request.Endpoint };

    private Authentication? CredentialFor(Request request) => request.RequiredCredential switch
    {
        RequiredCredential.ApiKey => _options.ApiKey ?? throw new MainWpException(
            ErrorKind.CredentialRequired, Messages.ApiKeyNeeded(request.Endpoint, Address))
        { Endpoint = request.Endpoint },
        RequiredCredential.ApplicationPassword => _options.ApplicationPassword ?? throw new MainWpException(
            ErrorKind.CredentialRequired, Messages.PasswordNeeded(request.Endpoint, Address))
        { Endpoint = request.Endpoint },
        _ => null,
    };
}
