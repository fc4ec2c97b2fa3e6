using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The fields of GET /wp-json/ that matter here; 320 bytes instead of 280 KB.</summary>
// docs/quirks.md, 54.
internal sealed class RestIndex
{
    public const string Fields = "namespaces,gmt_offset,timezone_string,authentication";

    [JsonInclude]
    public List<string> Namespaces { get; internal set => field = value ?? []; } = [];

    /// <summary>Hours from UTC. As text, because each further type of number is code to compile for a first connection.</summary>
    [JsonInclude]
    public string? GmtOffset { get; internal set; }

    [JsonInclude]
    public string? TimezoneString { get; internal set; }

    /// <summary>The address of WordPress itself; only asked for in order to sign in.</summary>
    [JsonInclude]
    public string? Url { get; internal set; }

    [JsonInclude]
    public JsonElement Authentication { get; internal set; }

    /// <summary>Asks for these fields, without a credential.</summary>
    public static Request Request(string fields = Fields) => new(HttpMethod.Get, "") { RequiredCredential = RequiredCredential.Open, Query = [("_fields", fields)] };

    /// <summary>The index in an answer; null where the answer is of another shape.</summary>
    public static RestIndex? Read(Answer answer)
    {
        try
        {
            AnswerReader.ReadObject(answer.Json, null, MainWpJson.Default.RestIndex, out var index);
            return index;
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>The page where a person grants an application password; null where there are none.</summary>
    public string? AuthorizationPage =>
        JsonPart.TryGet(Authentication, "application-passwords", out var passwords)
        && JsonPart.TryGet(passwords, "endpoints", out var endpoints)
        && JsonPart.TryGet(endpoints, "authorization", out var page) && page.ValueKind == JsonValueKind.String ? PlainValue.Text(page) : null;

    internal bool IsMainWp => Namespaces.Contains("mainwp/v2");

    internal bool HasVersion1 => Namespaces.Contains("mainwp/v1");

    /// <summary>The same together with what is known already.</summary>
    public ServerFacts ToFacts(ServerFacts known) => ToFacts() with
    {
        ApiRoot = known.ApiRoot,
        TakesFields = known.TakesFields,
        TakesAllMethods = known.TakesAllMethods,
        WantsSlash = known.WantsSlash,
        IsCached = known.IsCached,
        CacheIgnoresQuery = known.CacheIgnoresQuery,
        AbilityMethods = known.AbilityMethods,
        MainWpVersion = known.MainWpVersion,
        MainWpHasAbilities = known.MainWpHasAbilities,
    };

    public ServerFacts ToFacts() => new(
        Namespaces.Contains("wp-abilities/v1"),
        string.IsNullOrEmpty(TimezoneString) ? null : TimezoneString,
        TimeSpan.FromHours(double.TryParse(GmtOffset, NumberStyles.Float, CultureInfo.InvariantCulture, out var hours) && Math.Abs(hours) <= 24 ? hours : 0),
        JsonPart.TryGet(Authentication, "application-passwords", out _));
}
