namespace MainWp.Emulator.Access;

/// <summary>A consumer key and secret without their ck_ and cs_ prefixes.</summary>
internal sealed record KeyCredentials(string ConsumerKey, string ConsumerSecret)
{
    public bool IsOAuth { get; init; }
}
