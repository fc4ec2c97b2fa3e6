namespace MainWp.Emulator.Sites;

/// <summary>The plugins and themes of the emulated world.</summary>
internal static class Catalog
{
    private const string Filler =
        " It keeps to itself, asks nothing of the theme, and leaves the database as it found it when it is removed. "
        + "Settings live under one page, every text can be translated, and the data can be exported at any time. "
        + "Works with caches, with several languages and on installations with many sites.";

    public static readonly CatalogItem[] Plugins =
    [
        new("seo-compass/seo-compass.php", "SEO Compass", "22.1", "22.4", "Titles, descriptions and maps of the site." + Filler),
        new("contact-letters/contact-letters.php", "Contact Letters", "5.8.2", "5.9", "Forms that arrive." + Filler),
        new("shop-basket/shop-basket.php", "Shop Basket", "9.3.1", "9.4.0", "A shop: products, orders &amp; payment." + Filler),
        new("spam-fence/spam-fence.php", "Spam Fence", "5.2", "5.3.1", "Keeps unwanted comments out." + Filler),
        new("page-cache/page-cache.php", "Page Cache", "3.12", "3.13", "Serves pages from memory." + Filler),
        new("hello.php", "Hello Melody", "1.7.2", "1.7.3", "A line of a song on every page." + Filler),
        new("broken-gallery/broken-gallery.php", "Broken Gallery &amp; \"Frames\" <b>é</b>", "0.9", "1.0", "A gallery whose package cannot be downloaded." + Filler) { IsBroken = true },
        new("event-calendar/event-calendar.php", "Event Calendar", "6.2.8", "6.3.0", "What happens when." + Filler),
        new("members-only/members-only.php", "Members Only", "2.0.4", "2.1.0", "Pages for those who signed in." + Filler),
        new("backup-box/backup-box.php", "Backup Box", "1.23.10", "1.24.1", "Copies of everything, elsewhere." + Filler),
    ];

    public static readonly CatalogItem MustUse =
        new("host-tuning.php", "Host Tuning", "", "", "");

    public static readonly CatalogItem ChildPlugin =
        new("mainwp-child/mainwp-child.php", "MainWP Child", "6.1", "6.1", "Connects this site to its dashboard.");

    public static readonly CatalogItem[] Themes =
    [
        new("plain-page", "Plain Page", "1.5", "1.6", "A theme for reading." + Filler),
        new("wide-screen", "Wide Screen", "1.0", "1.2", "A theme for pictures." + Filler),
        new("old-paper", "Old Paper", "2.4", "2.5", "A theme with serifs." + Filler),
    ];

    public const string OlderCore = "6.9.7";
    public const string CurrentCore = "7.1";
}
