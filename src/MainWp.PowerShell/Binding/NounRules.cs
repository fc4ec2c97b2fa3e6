using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MainWp.PowerShell.Binding;

/// <summary>Tells what an object or a row is: by the noun that it says, by its type's name, or by its columns.</summary>
internal static class NounRules
{
    /// <summary>What Invoke-WpAdminRequest writes may be of any noun of that service.</summary>
    public const string Untyped = "WpAdminRecord";

    private const string Ours = "MainWp";

    // The prefixes that Import-Clixml, Select-Object and Import-Csv put before the name of a type.
    private static readonly Regex TypeName = new(@"^(?:Deserialized\.|Selected\.|CSV:)*(?:MainWp\.)(?:PowerShell\.)?([A-Za-z]+)$", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Common = new(["Id", "Name", "Url", "Email", "Title", "Slug", "Login"], StringComparer.OrdinalIgnoreCase);

    // Properties that every object has, or that say nothing about its kind.
    private static readonly HashSet<string> Silent = new(["Noun", "Dashboard", "Service", "AdditionalProperties"], StringComparer.OrdinalIgnoreCase);

    // A row with one of these is about something on a site or for a site, whatever else it has.
    private static readonly Dictionary<string, string> Telltales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UserId"] = "MainWpSiteUser",
        ["PostId"] = "MainWpSitePost",
        ["PageId"] = "MainWpSitePage",
        ["MonitorId"] = "MainWpMonitor",
        ["JobId"] = "MainWpJob",
        ["Uuid"] = "MainWpApplicationPassword",
        ["TruncatedKey"] = "MainWpApiKey",
    };

    private static readonly Lazy<IReadOnlyList<(string Noun, HashSet<string> Columns)>> Wholes = new(() =>
    [
        .. typeof(ServiceObject).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ServiceObject)) && !type.IsAbstract)
            .Select(type => (Nouns.Of(type.Name), ColumnsOf(type))),
    ]);

    private static readonly Lazy<ILookup<string, HashSet<string>>> Shapes = new(() => Wholes.Value.ToLookup(type => type.Noun, type => WithNamed(type.Noun, type.Columns)));

    /// <summary>True for a column that many kinds of thing have.</summary>
    public static bool IsCommon(string column) => Common.Contains(column);

    /// <summary>True for the nouns of the Wp Admin API.</summary>
    public static bool IsOfWpAdmin(string noun) => noun.StartsWith("WpAdmin", StringComparison.Ordinal);

    /// <summary>The noun of a type by its full name, also after Import-Clixml; null for foreign types.</summary>
    public static string? OfType(string name) => TypeName.Match(name) is { Success: true } match ? Nouns.Of(match.Groups[1].Value) : null;

    /// <summary>The noun that a row says it is of.</summary>
    public static string? SaidBy(PSObject row)
    {
        if (row.Properties["Noun"]?.Value?.ToString() is { } said && (Shapes.Value.Contains(said) || said.StartsWith(Ours, StringComparison.Ordinal)))
            return said;
        return row.TypeNames.Select(OfType).FirstOrDefault(noun => noun is not null);
    }

    /// <summary>The noun whose objects have exactly these columns; null for none, or for several.</summary>
    public static string? WholeOf(IReadOnlyCollection<string> columns)
    {
        var told = columns.Where(column => !Silent.Contains(column)).Select(Plain).ToList();
        var whole = Wholes.Value.Where(known => known.Columns.SetEquals(told)).Select(known => known.Noun).Distinct().ToList();
        return whole.Count == 1 ? whole[0] : null;
    }

    /// <summary>The nouns whose objects have the most of these columns, and how many those are.</summary>
    public static (IReadOnlyList<string> Nouns, int Most) Likely(IReadOnlyCollection<string> columns)
    {
        var told = columns.Where(column => !Silent.Contains(column)).Select(Plain).ToList();
        var scores = Shapes.Value.Select(shape => (Noun: shape.Key, Score: shape.Max(known => told.Count(known.Contains)))).ToList();
        var most = scores.Max(score => score.Score);
        return (most == 0 ? [] : [.. scores.Where(score => score.Score == most).Select(score => score.Noun)], most);
    }

    /// <summary>How many of these columns objects of these nouns have.</summary>
    public static int Score(IReadOnlyCollection<string> columns, IReadOnlyList<string> nouns) =>
        nouns.SelectMany(noun => Shapes.Value[noun]).Select(known => columns.Count(column => !Silent.Contains(column) && known.Contains(Plain(column)))).DefaultIfEmpty().Max();

    /// <summary>The noun that one of these columns belongs to and to no other.</summary>
    public static string? Telltale(IReadOnlyCollection<string> columns, Naming except) =>
        columns.Select(column => Telltales.TryGetValue(column, out var noun) && !except.Nouns.Contains(noun) ? noun : null).FirstOrDefault(noun => noun is not null);

    /// <summary>An object of a noun in a sentence: "a plugin of site 4", "a client".</summary>
    public static string Describe(IReadOnlyList<string> nouns, GivenValue value)
    {
        var words = nouns.Select(WordOf).Distinct().Take(3).ToList();
        var site = words.All(word => word is not "site") ? value.TextOf("SiteId") : null;
        var name = nouns.Count > 1 || site is not null ? null : value.IsLive ? value.ToString() : value.TextOf("Name", "Login", "Title");
        return $"{ArticleOf(words[0])} {string.Join(" or ", words)}{(site is null ? "" : $" of site {site}")}{(name is null ? "" : $" ({name})")}";
    }

    public static string ArticleOf(string word) => "aeiouAEIOU".IndexOf(word[0]) >= 0 && !word.StartsWith("user", StringComparison.OrdinalIgnoreCase) ? "an" : "a";

    // MainWpSitePlugin is "plugin", MainWpApiKey "API key".
    private static string WordOf(string noun)
    {
        var name = noun.StartsWith(Ours, StringComparison.Ordinal) ? noun.Substring(Ours.Length) : noun;
        if (name.StartsWith("Site", StringComparison.Ordinal) && name.Length > 4)
            name = name.Substring(4);
        return Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", " ").ToLowerInvariant().Replace("api ", "API ").Replace("wp admin", "Wp Admin API's");
    }

    private static HashSet<string> ColumnsOf(Type type) =>
        new(type.GetProperties().Select(property => property.Name).Where(name => !Silent.Contains(name)).Select(Plain), StringComparer.OrdinalIgnoreCase);

    // In files that people write, the columns are named for the noun: SiteId, SiteName.
    private static HashSet<string> WithNamed(string noun, HashSet<string> columns)
    {
        var own = noun.StartsWith(Ours, StringComparison.Ordinal) ? noun.Substring(Ours.Length) : noun;
        return columns.Contains("Id") ? new(columns.Concat([own + "Id", own + "Name", own + "Url"]), StringComparer.OrdinalIgnoreCase) : columns;
    }

    // The server's spelling, site_id, counts as SiteId.
    private static string Plain(string column) => column.Replace("_", "");
}
