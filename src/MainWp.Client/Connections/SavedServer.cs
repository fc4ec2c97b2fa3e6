using System.Text.Json.Serialization;
using MainWp.Http;

namespace MainWp;

/// <summary>What a saved connection knows of its server, so that the next session need not learn it again.</summary>
internal sealed class SavedServer
{
    [JsonInclude]
    public bool HasAbilities { get; internal set; }

    [JsonInclude]
    public string? ApiRoot { get; internal set; }

    [JsonInclude]
    public bool RefusesFields { get; internal set; }

    [JsonInclude]
    public bool RefusesMethods { get; internal set; }

    [JsonInclude]
    public bool WantsSlash { get; internal set; }

    [JsonInclude]
    public bool IsCached { get; internal set; }

    [JsonInclude]
    public bool ReadsByPost { get; internal set; }

    [JsonInclude]
    public string? AbilityMethods { get; internal set; }

    [JsonInclude]
    public string? MainWpVersion { get; internal set; }

    [JsonInclude]
    public bool LacksMainWpAbilities { get; internal set; }

    /// <summary>The part of the facts that is worth keeping.</summary>
    public static SavedServer Of(ServerFacts facts) => new()
    {
        HasAbilities = facts.HasAbilities,
        ApiRoot = facts.ApiRoot,
        RefusesFields = !facts.TakesFields,
        RefusesMethods = !facts.TakesAllMethods,
        WantsSlash = facts.WantsSlash,
        IsCached = facts.IsCached,
        ReadsByPost = facts.ReadsByPost,
        AbilityMethods = facts.AbilityMethods.Length > 0 ? facts.AbilityMethods : null,
        MainWpVersion = facts.MainWpVersion,
        LacksMainWpAbilities = facts.MainWpHasAbilities == false,
    };

    public ServerFacts ToFacts() => ServerFacts.Unknown with
    {
        HasAbilities = HasAbilities,
        ApiRoot = ApiRoot,
        TakesFields = !RefusesFields,
        TakesAllMethods = !RefusesMethods,
        WantsSlash = WantsSlash,
        IsCached = IsCached,
        CacheIgnoresQuery = ReadsByPost,
        ReadsByPost = ReadsByPost,
        AbilityMethods = AbilityMethods ?? "",
        MainWpVersion = MainWpVersion,
        MainWpHasAbilities = LacksMainWpAbilities ? false : null,
    };
}
