using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell;

/// <summary>What the binding of objects and names says.</summary>
internal static partial class Messages
{
    /// <summary>An object or row that is something else.</summary>
    /// <param name="what">What it is, such as "a plugin of site 4".</param>
    /// <param name="isSure">False where only its columns say so.</param>
    /// <param name="command">The command that takes it; null for none.</param>
    /// <param name="wanted">What was to be named.</param>
    public static string OtherNoun(string what, bool isSure, string? command, Naming wanted) =>
        $"{(isSure ? "This is" : "This row looks like")} {what}. {(command is null ? "Use" : $"Use {command}, or pass")} {wanted.Handle}. Nothing was sent for it.";

    public static string UnclearRow(object row, Naming wanted) =>
        $"The row {row} does not say what it is. Name its column {wanted.NamedIds.Append(wanted.Ids[0]).First()} if it holds {wanted.Handle}, or pass that. Nothing was sent for it.";

    public static string NothingNamed(object value, Naming wanted) =>
        $"{value} does not name {wanted.Article} {wanted.Word}: it has no {string.Join(" or ", wanted.Ids)}. Pass {wanted.Handle}, or an object of {wanted.Reader}.";

    /// <summary>A thing with its dashboard or service, for questions.</summary>
    public static string Of(string thing, ServiceClient client) => $"{thing} of {client.Transport.Connection.Address}";

    /// <summary>A row whose name or address is not the thing's.</summary>
    public static string RowMismatch(string thing, string column, string said, string found) =>
        $"The row says {column} '{said}', but {thing} has '{found}'. Nothing was sent for it. Export the rows again, or pass the id.";

    public static string OtherDashboard(string given, Uri own, Uri address) => $"'{given}' belongs to {own}, not to {address}. Nothing was sent for it.";

    public static string IdNotValid(string given, Naming wanted) =>
        $"{given} is not a valid id of {wanted.Article} {wanted.Word}: ids are whole numbers from 1 to {int.MaxValue}. Nothing was sent for it.";

    public const string IdsNeedSite = "An id counts on one site only. Use -Site to name the site. Nothing was sent.";

    public static string IdsContradict(Naming wanted, string ids) =>
        $"The row names more than one {wanted.Word}: {ids}. Nothing was sent for it. Correct the row, or pass the id alone.";

    public static string SiteNeeded(string given, Naming wanted) => $"'{given}' alone does not name {wanted.Article} {wanted.Word}. Pass {wanted.Handle}, or an object of {wanted.Reader}.";

    /// <summary>A thing at the start of a sentence, such as "Payment method 'x'".</summary>
    public static string Titled(Naming naming, string given) => $"{char.ToUpperInvariant(naming.Word[0])}{naming.Word.Substring(1)} '{given}'";

    public static string SlugNeeded(string given, string many, IEnumerable<string> slugs) => $"'{given}' names several {many}: {string.Join(", ", slugs)}. Use the slug. Nothing was sent for it.";

    public static string MonitorMismatch(int monitor, string site) => $"The row says that monitor {monitor} belongs to {site}, but it does not. Nothing was sent for it. Export the rows again, or pass the site.";

    public static string WpAdminSiteNotFound(string given) => $"No site has the id, name or address '{given}'. Nothing was sent for it. Run Get-WpAdminSite to list the sites.";

    public static string WpAdminSitesNamed(string given, IEnumerable<string> ids) => $"'{given}' names several sites: {string.Join(", ", ids)}. Use the id. Nothing was sent for it.";

    public static string UpdateTypeNeeded(object value) => $"'{value}' has a slug but no type of update, so it is not clear what to update. Nothing was sent for it.";

    public static string LeftToAnother(string what) => $"This is {what}. Use the parameter that is named for it.";

    /// <summary>A secret that was just made and is not shown.</summary>
    public static string SecretShownOnce(string secret, string property) =>
        $"The {secret} is in the property {property} as SecureString, and the dashboard does not show it again. Keep the output in a variable, or use -AsPlainText to see the {secret}.";

    public const string SecretEmpty = "The password, key or other secret is empty. Nothing was sent.";

    public static string NotAnApiKeyId(string? given, int largest) =>
        $"'{given}' is not a valid id of an API key. Use a whole number from 1 to {largest}, or ck_ and 40 hexadecimal digits. Nothing was sent for it.";

    public static string NotAPeriod(string? given) =>
        $"'{given}' is not a valid time for a monitor. Write it with a unit, such as 30s, 5m or 1h. Nothing was sent.";

    public const string DurationNeeded = "The value is empty. Use a length of time, such as 90d.";

    public static string NotADuration(object? given) =>
        $"'{given}' is not a valid length of time. Use a value above zero such as 90d, 12h or 30m, or a TimeSpan.";

    public static string NotAFieldValue(string? name, string? type) =>
        $"'{name}' is a {type}. Use text, a number, a list or a hashtable. Nothing was sent.";

    public static string NotAFlag(object? value, object? name) =>
        $"'{value}' is not a valid value for {name}. Use $true or $false. Nothing was sent.";

    public static string NotAPermission(string? given) =>
        $"'{given}' is not a valid permission for an API key. Use Read, Write or both. Write includes deleting.";

    public static string TypeNotIgnored(object? update) =>
        $"{update}: MainWP can ignore updates of core, plugins and themes only. Nothing was sent for it.";

    public static string JobNotFound(string? given, string? noun, string? command) =>
        $"'{given}' is not a {noun} of this runspace and not a job id of the server. Run {command} to list those of this runspace.";
}
