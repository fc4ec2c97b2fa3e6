namespace MainWp.Tests.Fakes;

/// <summary>A request as it left the client.</summary>
/// <param name="Line">METHOD and route: below mainwp/v2/ as "GET sites/7", elsewhere from the namespace, as "GET wp/v2/users/me".</param>
/// <param name="Query">The query, unescaped, or "".</param>
/// <param name="Body">The body, or "".</param>
/// <param name="ContentType">The body's Content-Type, whole.</param>
/// <param name="Authorization">Scheme of the credential, or "".</param>
/// <param name="Host">Scheme, host and port.</param>
internal sealed record AskedRequest(string Line, string Query, string Body, string? ContentType, string Authorization, string Host);
