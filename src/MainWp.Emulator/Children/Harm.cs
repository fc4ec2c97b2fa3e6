namespace MainWp.Emulator.Children;

/// <summary>What is wrong with a child site.</summary>
internal enum Harm
{
    None,

    /// <summary>WordPress's page about a fatal error, 500.</summary>
    Fatal,

    /// <summary>WordPress's page about its database, 500.</summary>
    Database,

    /// <summary>200 without a byte.</summary>
    Blank,

    /// <summary>200 with a tenth of the page.</summary>
    Short,

    /// <summary>The page is whole, three seconds late.</summary>
    Slow,

    /// <summary>302 to where WordPress is installed anew.</summary>
    Redirect,

    /// <summary>The page of the web server's own errors, 503.</summary>
    Unavailable,

    /// <summary>WordPress switched the plugin off in order to live on.</summary>
    PluginOff,
}
