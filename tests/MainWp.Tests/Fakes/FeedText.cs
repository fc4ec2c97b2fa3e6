using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Tests.Fakes;

/// <summary>Records as Wordfence Intelligence writes them.</summary>
internal static class FeedText
{
    public const string Copyright = "Copyright 1999-2026 The MITRE Corporation";

    /// <summary>A feed of these records.</summary>
    public static string Of(params string[] records) => $"{{{string.Join(",", records)}}}";

    /// <summary>A record of one plugin, of which the versions up to one are affected.</summary>
    public static string Plugin(string id, string slug, string upTo, decimal? score = 9.8m, string? patched = null) => Record(id, "plugin", slug, Range("*", upTo), score, patched);

    public static string Record(string id, string type, string slug, JsonNode affected, decimal? score = 9.8m, string? patched = null) =>
        $"{JsonSerializer.Serialize(id)}:" + new JsonObject
        {
            ["id"] = id,
            ["title"] = $"{slug} - hole {id}",
            ["software"] = new JsonArray(new JsonObject
            {
                ["type"] = type,
                ["name"] = slug,
                ["slug"] = slug,
                ["affected_versions"] = affected,
                ["patched"] = patched is not null,
                ["patched_versions"] = patched is null ? new JsonArray() : new JsonArray(patched),
                ["remediation"] = $"Update {slug}.",
            }),
            ["informational"] = false,
            ["references"] = new JsonArray("https://example.org/advisory"),
            ["cvss"] = score is null ? null : new JsonObject { ["vector"] = "CVSS:3.1/AV:N", ["score"] = score, ["rating"] = score >= 9 ? "Critical" : score >= 7 ? "High" : "Medium" },
            ["cve"] = "CVE-2026-1000",
            ["cve_link"] = "https://www.cve.org/CVERecord?id=CVE-2026-1000",
            ["published"] = "2026-01-01 00:00:00",
            ["updated"] = "2026-01-02T03:04:05.000Z",
            ["copyrights"] = new JsonObject { ["message"] = "This record contains material that is subject to copyright", ["mitre"] = new JsonObject { ["notice"] = Copyright, ["license"] = "CVE Usage", ["license_url"] = "https://www.cve.org/Legal/TermsOfUse" } },
        }.ToJsonString();

    public static JsonObject Range(string from, string to, bool includesFrom = true, bool includesTo = true) =>
        new() { [$"{from} - {to}"] = new JsonObject { ["from_version"] = from, ["from_inclusive"] = includesFrom, ["to_version"] = to, ["to_inclusive"] = includesTo } };

    public static Stream Stream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
