using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MainWp.Benchmarks;

/// <summary>Makes a feed of the size and shape that the real one had in October 2026: 42,504 records, 158 MB.</summary>
internal static class FeedFileMaker
{
    private const int Records = 42_504;
    private const int DescriptionLength = 2_400;

    // The emulator's plugins, so that some of the records are about the fleet.
    private static readonly string[] Installed = ["seo-compass", "contact-letters", "shop-basket", "spam-fence", "page-cache", "backup-box", "forms-1", "forms-2", "gallery-3"];

    /// <summary>Writes the feed; the same one every time.</summary>
    public static void Write(string path)
    {
        var random = new Random(19);
        using var file = File.Create(path);
        using var writer = new Utf8JsonWriter(file);
        writer.WriteStartObject();
        for (var number = 0; number < Records; number++)
        {
            WriteRecord(writer, number, random);
            if (number % 1000 == 0)
                writer.Flush();
        }
        writer.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter writer, int number, Random random)
    {
        var id = new Guid(number, 7, 9, [1, 2, 3, 4, 5, 6, 7, 8]).ToString();
        var slug = number % 200 == 0 ? Installed[number / 200 % Installed.Length] : $"plugin-{number % 9000}";
        var score = Math.Round((random.NextDouble() * 8) + 2, 1);
        writer.WriteStartObject(id);
        writer.WriteString("id", id);
        writer.WriteString("title", $"{slug} <= {number % 9}.{number % 7} - Missing Authorization in a handler");
        writer.WriteStartArray("software");
        writer.WriteStartObject();
        writer.WriteString("type", "plugin");
        writer.WriteString("name", slug);
        writer.WriteString("slug", slug);
        writer.WriteStartObject("affected_versions");
        writer.WriteStartObject($"* - {number % 9}.{number % 7}");
        writer.WriteString("from_version", "*");
        writer.WriteBoolean("from_inclusive", true);
        writer.WriteString("to_version", $"{number % 9}.{number % 7}");
        writer.WriteBoolean("to_inclusive", true);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteBoolean("patched", true);
        writer.WriteStartArray("patched_versions");
        writer.WriteStringValue($"{number % 9}.{(number % 7) + 1}");
        writer.WriteEndArray();
        writer.WriteString("remediation", "Update to a version that is not affected.");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteBoolean("informational", false);
        writer.WriteString("description", Description(slug, random));
        writer.WriteStartArray("references");
        for (var link = 0; link < 4; link++)
            writer.WriteStringValue($"https://plugins.trac.wordpress.org/browser/{slug}/trunk/includes/class-handler-{number}.php#L{link * 71}");
        writer.WriteEndArray();
        writer.WriteStartObject("cwe");
        writer.WriteNumber("id", 862);
        writer.WriteString("name", "Missing Authorization");
        writer.WriteEndObject();
        writer.WriteStartObject("cvss");
        writer.WriteString("vector", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:N");
        writer.WriteNumber("score", score);
        writer.WriteString("rating", score >= 9 ? "Critical" : score >= 7 ? "High" : score >= 4 ? "Medium" : "Low");
        writer.WriteEndObject();
        writer.WriteString("cve", string.Create(CultureInfo.InvariantCulture, $"CVE-2026-{number}"));
        writer.WriteString("cve_link", $"https://www.cve.org/CVERecord?id=CVE-2026-{number}");
        writer.WriteString("published", "2026-03-14 00:00:00");
        writer.WriteString("updated", "2026-03-15 12:13:14");
        writer.WriteStartObject("copyrights");
        writer.WriteString("message", "This record contains material that is subject to copyright");
        writer.WriteStartObject("mitre");
        writer.WriteString("notice", "Copyright 1999-2026 The MITRE Corporation");
        writer.WriteString("license", "CVE Usage: MITRE hereby grants you a perpetual, worldwide, non-exclusive, no-charge, royalty-free, irrevocable copyright license.");
        writer.WriteString("license_url", "https://www.cve.org/Legal/TermsOfUse");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Description(string slug, Random random)
    {
        var text = new StringBuilder($"The {slug} plugin for WordPress is vulnerable to unauthorized modification of data due to a missing capability check.");
        while (text.Length < DescriptionLength)
            text.Append(" This makes it possible for attackers of level ").Append(random.Next(10)).Append(" to change what they should not be able to change.");
        return text.ToString(0, DescriptionLength);
    }
}
