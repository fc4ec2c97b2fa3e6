namespace MainWp;

/// <summary>The result of making a key.</summary>
/// <param name="Token">The token; the server shows it this once.</param>
/// <param name="Key">The key as listed; where it could not be listed, as asked for and without an id.</param>
/// <param name="NotListed">Why it could not be listed.</param>
internal sealed record CreatedApiKey(string Token, ApiKey Key, MainWpException? NotListed);
