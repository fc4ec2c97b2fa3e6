using System.Text;
using MainWp.Http;

namespace MainWp;

/// <summary>A program that acts for a user: how it is registered with the service, and the service's endpoints.</summary>
internal sealed record OAuthApplication(string ClientId, string? ClientSecret, Uri Authorize, Uri Token, Uri Revoke)
{
    /// <summary>The scopes to ask for, with blanks between; null for those that the service gives by default.</summary>
    public string? Scope { get; init; }

    /// <summary>A form to one of the endpoints: a confidential client proves itself by Basic authentication (RFC 6749, 2.3.1), a public one names itself.</summary>
    public Request ToRequest(Uri endpoint, params (string Name, string? Value)[] fields) => new(HttpMethod.Post, endpoint.AbsoluteUri)
    {
        RequiredCredential = RequiredCredential.Open,
        Body = RequestBody.Form(ClientSecret is null ? [.. fields, ("client_id", ClientId)] : fields),
        Headers = ClientSecret is null ? [] : [("Authorization", $"Basic {Proof}")],
        TakesAnyAnswer = endpoint == Revoke,
    };

    /// <summary>The texts that must never be seen.</summary>
    public IReadOnlyList<string> Secrets => ClientSecret is null ? [] : [ClientSecret, Proof];

    private string Proof => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret!)}"));

    /// <inheritdoc/>
    public override string ToString() => ClientId;
}
