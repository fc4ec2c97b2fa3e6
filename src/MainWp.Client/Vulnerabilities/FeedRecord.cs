using System.Globalization;
using System.Text.Json;
using MainWp.Json;

namespace MainWp;

/// <summary>One known vulnerability in the feed.</summary>
// Wordfence Intelligence, v3 (v2 had the same records). PHP writes it: an empty map is a list, and dates come in two forms.
internal sealed class FeedRecord
{
    private FeedRecord(string id, JsonElement record, Func<SoftwareKey, bool> isWanted)
    {
        Id = id;
        Title = Text(record, "title") ?? id;
        Cve = Text(record, "cve");
        CveLink = Address(record, "cve_link");
        if (record.TryGetProperty("cvss", out var score) && score.ValueKind == JsonValueKind.Object)
        {
            Score = Number(score, "score");
            Severity = SeverityOf(Text(score, "rating"), Score);
        }
        Published = LocalTimeConverter.Parse(Text(record, "published") ?? "")?.LocalDateTime;
        Updated = LocalTimeConverter.Parse(Text(record, "updated") ?? "")?.LocalDateTime;
        References = [.. Items(record, "references").Select(TextOf).OfType<string>()];
        Copyrights = [.. CopyrightsOf(record)];
        Software = [.. Items(record, "software").Select(SoftwareOf).OfType<FeedSoftware>().Where(software => isWanted(software.Key))];
    }

    public string Id { get; }

    public string Title { get; }

    public string? Cve { get; }

    public Uri? CveLink { get; }

    /// <summary>The CVSS score, 0 to 10; null where the record has none.</summary>
    public decimal? Score { get; }

    public VulnerabilitySeverity Severity { get; }

    public DateTime? Published { get; }

    public DateTime? Updated { get; }

    public IReadOnlyList<string> References { get; }

    /// <summary>The notices that must be shown with the record.</summary>
    public IReadOnlyList<string> Copyrights { get; }

    public IReadOnlyList<FeedSoftware> Software { get; }

    /// <summary>Reads a record; null if it is not valid.</summary>
    /// <param name="id">Its key in the feed.</param>
    /// <param name="json">The record.</param>
    /// <param name="isWanted">Which of its software is kept.</param>
    public static FeedRecord? Read(string id, ReadOnlyMemory<byte> json, Func<SoftwareKey, bool> isWanted)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var record = new FeedRecord(id, document.RootElement, isWanted);
            return record.Software.Count > 0 ? record : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The type that a word of the feed means; null if this module does not know the word.</summary>
    public static UpdateType? TypeOf(string? word) => word switch
    {
        "plugin" => UpdateType.Plugin,
        "theme" => UpdateType.Theme,
        "core" => UpdateType.Core,
        _ => null,
    };

    // The words of CVSS. A record without a word has a score or neither.
    private static VulnerabilitySeverity SeverityOf(string? rating, decimal? score) =>
        Enum.TryParse<VulnerabilitySeverity>(rating, ignoreCase: true, out var named) && Enum.IsDefined(typeof(VulnerabilitySeverity), named) ? named : score switch
        {
            null => VulnerabilitySeverity.Unknown,
            >= 9 => VulnerabilitySeverity.Critical,
            >= 7 => VulnerabilitySeverity.High,
            >= 4 => VulnerabilitySeverity.Medium,
            > 0 => VulnerabilitySeverity.Low,
            _ => VulnerabilitySeverity.None,
        };

    private static FeedSoftware? SoftwareOf(JsonElement software)
    {
        if (software.ValueKind != JsonValueKind.Object || TypeOf(Text(software, "type")) is not { } type || Text(software, "slug") is not { Length: > 0 } slug)
            return null;
        return new FeedSoftware(
            new SoftwareKey(type, slug.ToLowerInvariant()),
            [.. Items(software, "affected_versions").Where(range => range.ValueKind == JsonValueKind.Object).Select(RangeOf)],
            Text(software, "name"),
            software.TryGetProperty("patched", out var patched) && patched.ValueKind == JsonValueKind.True,
            [.. Items(software, "patched_versions").Select(TextOf).OfType<string>()],
            Text(software, "remediation"));
    }

    private static VersionRange RangeOf(JsonElement range) =>
        new(End(range, "from_version"), Includes(range, "from_inclusive"), End(range, "to_version"), Includes(range, "to_inclusive"));

    private static string? End(JsonElement range, string name) => Text(range, name) is { Length: > 0 } version && version != "*" ? version : null;

    private static bool Includes(JsonElement range, string name) => !range.TryGetProperty(name, out var includes) || includes.ValueKind != JsonValueKind.False;

    private static IEnumerable<string> CopyrightsOf(JsonElement record)
    {
        if (!record.TryGetProperty("copyrights", out var copyrights) || copyrights.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var owner in copyrights.EnumerateObject())
        {
            if (owner.Value.ValueKind == JsonValueKind.String)
                yield return owner.Value.GetString()!;
            else if (owner.Value.ValueKind == JsonValueKind.Object && Text(owner.Value, "notice") is { Length: > 0 } notice)
                yield return Text(owner.Value, "license_url") is { Length: > 0 } license ? $"{notice} ({license})" : notice;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) => element.TryGetProperty(name, out var items) switch
    {
        true when items.ValueKind == JsonValueKind.Array => [.. items.EnumerateArray()],
        true when items.ValueKind == JsonValueKind.Object => [.. items.EnumerateObject().Select(item => item.Value)],
        _ => [],
    };

    private static Uri? Address(JsonElement element, string name) => Uri.TryCreate(Text(element, name), UriKind.Absolute, out var address) ? address : null;

    private static decimal? Number(JsonElement element, string name) =>
        decimal.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
