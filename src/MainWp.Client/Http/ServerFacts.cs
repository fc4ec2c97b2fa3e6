using System.Globalization;

namespace MainWp.Http;

/// <summary>
/// What is known about a server and the way to it, from GET /wp-json/ and from earlier requests. The session keeps it, and so does a saved
/// connection.
/// </summary>
/// <param name="HasAbilities">True from WordPress 6.9 on, which has the Abilities API.</param>
/// <param name="TimeZoneName">The dashboard's IANA time zone, or null.</param>
/// <param name="UtcOffset">The dashboard's offset now, which counts if this machine does not know the zone.</param>
/// <param name="ApplicationPasswordsAvailable">False where WordPress has them switched off, as over plain http in production.</param>
internal sealed record ServerFacts(bool HasAbilities, string? TimeZoneName, TimeSpan UtcOffset, bool ApplicationPasswordsAvailable)
{
    /// <summary>
    /// False where MainWP has no abilities although WordPress has the API for them, as before MainWP 6.0 or where a plugin took them away: the
    /// routes then answer as before WordPress 6.9. Null where no answer has told yet.
    /// </summary>
    public bool? MainWpHasAbilities { get; init; }

    /// <summary>True where MainWP's routes answer by its abilities, in other shapes than without them.</summary>
    public bool AnswersByAbilities => HasAbilities && MainWpHasAbilities != false;

    /// <summary>The path of the REST API, from the root of the host, with a slash at its end; null where it is wp-json/ below the address.</summary>
    public string? ApiRoot { get; init; }

    /// <summary>False where fields may not be named: MainWP before 6.0.12 loses the list then.</summary>
    // docs/quirks.md, 56.
    public bool TakesFields { get; init; } = true;

    /// <summary>False where only GET and POST reach WordPress; others go as POST with X-HTTP-Method-Override.</summary>
    public bool TakesAllMethods { get; init; } = true;

    /// <summary>True where the server wants a slash at the end of each address.</summary>
    public bool WantsSlash { get; init; }

    /// <summary>True where answers came from a cache in front of WordPress.</summary>
    public bool IsCached { get; init; }

    /// <summary>True where such a cache answered although the address was one of its own: results may be old, or those of another request.</summary>
    public bool CacheIgnoresQuery { get; init; }

    /// <summary>True where reads go as POST, because such a cache answers GET.</summary>
    public bool ReadsByPost { get; init; }

    /// <summary>Abilities that take another method than their kind says, as "name method" with commas.</summary>
    // docs/quirks.md, 57.
    public string AbilityMethods { get; init; } = "";

    /// <summary>The version of MainWP Dashboard as far as it is known, such as 6.1.2 or "before 6.0.12"; null where it is not.</summary>
    public string? MainWpVersion { get; init; }

    /// <summary>Before the server was asked.</summary>
    public static ServerFacts Unknown { get; } = new(false, null, TimeSpan.Zero, true);

    /// <summary>What is out of the ordinary about the server and the way there, in words; empty where nothing is.</summary>
    public string Notes => string.Join("; ", new[]
    {
        MainWpVersion is { } version ? $"MainWP {version}" : TakesFields ? null : "MainWP before 6.0.12",
        HasAbilities && !AnswersByAbilities ? "MainWP without abilities" : null,
        ApiRoot is { } root ? $"REST API at {root}" : null,
        WantsSlash ? "a slash after each route" : null,
        TakesAllMethods ? null : "PUT, PATCH and DELETE sent as POST",
        AbilityMethods.Length > 0 ? $"sent as POST: {AbilityMethods.Replace(" POST", "").Replace(",", ", ")}" : null,
        CacheIgnoresQuery ? $"a cache in front that ignores the query{(ReadsByPost ? ", so reads are sent as POST" : "")}" : IsCached ? "a cache in front" : null,
    }.OfType<string>());

    /// <summary>A time that the server wrote in its own zone, such as last_access of a key.</summary>
    public DateTimeOffset? FromLocal(string? text)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year <= 1)
            return null;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), OffsetAt(local)).ToUniversalTime();
    }

    /// <summary>The dashboard's offset at one of its local times.</summary>
    public TimeSpan OffsetAt(DateTime local) => TimeZoneName is { } name && ServerZone.Find(name) is { } zone ? zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) : UtcOffset;
}
