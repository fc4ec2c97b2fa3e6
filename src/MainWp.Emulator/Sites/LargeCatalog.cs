using System.Globalization;
using MainWp.Emulator.Updates;

namespace MainWp.Emulator.Sites;

/// <summary>A hundred and twenty more plugins, in several versions, for questions about a whole fleet.</summary>
internal static class LargeCatalog
{
    private const int Size = 120;

    private static readonly string[] Kinds = ["Forms", "Slider", "Analytics", "Gallery", "Security", "Backup", "Cache", "Import", "Menu", "Translate", "Booking", "Newsletter"];

    private static readonly CatalogItem[] All = [.. Enumerable.Range(0, Size).Select(Make)];

    /// <summary>Plugins for one site, the same every time: most are active, some wait for an update, some are years behind.</summary>
    public static void Fill(Site site, int count)
    {
        var random = new Random(site.Id * 104_729);
        foreach (var item in All.OrderBy(_ => random.Next()).Take(count))
        {
            var version = random.Next(10) switch
            {
                0 => "1.0-beta2",
                1 => Older(item, 2),
                2 or 3 => Older(item, 1),
                4 => item.Version,
                _ => item.NewVersion,
            };
            site.Plugins.Add(new InstalledItem(item) { Version = version, IsActive = random.Next(8) > 0 });
            if (version != item.NewVersion)
                site.Pending.Add(new PendingUpdate(UpdateType.Plugin, item.Slug, item.Name, version, item.NewVersion));
        }
    }

    private static CatalogItem Make(int number)
    {
        var kind = Kinds[number % Kinds.Length];
        var folder = $"{kind.ToLowerInvariant()}-{number / Kinds.Length + 1}";
        var major = 2 + (number % 7);
        return new CatalogItem(
            $"{folder}/{folder}.php", $"{kind} {number / Kinds.Length + 1}", $"{major}.{number % 10}", $"{major}.{(number % 10) + 1}", $"{kind} for every site, by nobody in particular.");
    }

    private static string Older(CatalogItem item, int majors) =>
        $"{Math.Max(0, int.Parse(item.Version.Split('.')[0], CultureInfo.InvariantCulture) - majors)}.9.{majors}";
}
