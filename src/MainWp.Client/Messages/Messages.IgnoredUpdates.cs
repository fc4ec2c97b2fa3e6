namespace MainWp;

/// <content>Texts about ignored updates.</content>
internal static partial class Messages
{
    public static string StaysIgnored(object? slug, int site, Uri? dashboard) =>
        $"{slug} remains ignored on site {site}: before WordPress 6.9 and MainWP 6.0, no API can stop ignoring a single update. Use Sites > Updates > Ignored updates on {dashboard}.";

    public const string TypeNotIgnored = "Only core, plugins and themes can be ignored.";
}
