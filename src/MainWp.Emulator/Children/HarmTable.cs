namespace MainWp.Emulator.Children;

/// <summary>The words for what may be wrong with a child site, as the command line and the document have them.</summary>
internal static class HarmTable
{
    public static IReadOnlyDictionary<string, Harm> Words { get; } = new Dictionary<string, Harm>
    {
        ["fatal"] = Harm.Fatal,
        ["database"] = Harm.Database,
        ["blank"] = Harm.Blank,
        ["short"] = Harm.Short,
        ["slow"] = Harm.Slow,
        ["redirect"] = Harm.Redirect,
        ["unavailable"] = Harm.Unavailable,
        ["plugin-off"] = Harm.PluginOff,
    };

    public static string Describe(Harm harm) => harm switch
    {
        Harm.Fatal => "500 with WordPress's page about a fatal error, in the language of the dashboard",
        Harm.Database => "500 with WordPress's page about its database",
        Harm.Blank => "200 without a byte",
        Harm.Short => "200 with a tenth of the page",
        Harm.Slow => "the whole page, three seconds late",
        Harm.Redirect => "302 to `wp-admin/install.php`",
        Harm.Unavailable => "503 with a page of the web server",
        Harm.PluginOff => "the page is whole; the plugin was switched off by WordPress",
        _ => "",
    };

    /// <summary>What the dashboard's own check sees.</summary>
    public static int Status(Harm harm) => harm switch
    {
        Harm.Fatal or Harm.Database => 500,
        Harm.Unavailable => 503,
        Harm.Redirect => 302,
        _ => 200,
    };
}
