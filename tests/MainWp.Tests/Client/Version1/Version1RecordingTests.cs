using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;
using MainWp.Tests.Fakes;
using MainWp.Version1;

namespace MainWp.Tests.Client.Version1;

public class Version1RecordingTests
{
    /// <summary>Answers whose rows have a type of their own, by name.</summary>
    private static readonly Dictionary<string, JsonTypeInfo> Rows = new()
    {
        ["all-sites"] = MainWpJson.Default.Site,
        ["all-sites-array"] = MainWpJson.Default.Site,
        ["all-sites-json"] = MainWpJson.Default.Site,
        ["connected-sites"] = MainWpJson.Default.Site,
        ["disconnected-sites"] = MainWpJson.Default.Site,
        ["disconnected-sites-2"] = MainWpJson.Default.Site,
        ["get-sites-by-client"] = MainWpJson.Default.Site,
        ["get-sites-by-client-name"] = MainWpJson.Default.Site,
        ["get-sites-by-url"] = MainWpJson.Default.Site,
        ["get-sites-by-url-host"] = MainWpJson.Default.Site,
        ["all-clients"] = MainWpJson.Default.Client,
        ["all-clients-with"] = MainWpJson.Default.Client,
        ["get-all-costs"] = MainWpJson.Default.Cost,
        ["get-client-costs"] = MainWpJson.Default.Cost,
        ["get-costs"] = MainWpJson.Default.Cost,
        ["get-site-costs"] = MainWpJson.Default.Cost,
        ["site-installed-plugins"] = MainWpJson.Default.SitePlugin,
        ["site-active-plugins"] = MainWpJson.Default.SitePlugin,
        ["site-inactive-plugins"] = MainWpJson.Default.SitePlugin,
        ["site-abandoned-plugins"] = MainWpJson.Default.AbandonedItem,
        ["site-installed-themes"] = MainWpJson.Default.SiteTheme,
        ["site-active-themes"] = MainWpJson.Default.SiteTheme,
        ["site-inactive-themes"] = MainWpJson.Default.SiteTheme,
        ["site-abandoned-themes"] = MainWpJson.Default.AbandonedItem,
        ["non-mainwp-changes"] = MainWpJson.Default.SiteChange,
        ["security-issues"] = MainWpJson.Default.SiteSecurity,
    };

    /// <summary>Fields of rows that only the old interface has; the gateway leaves those of sites out.</summary>
    private static readonly string[] Additional = ["wpgroups", "wpgroupids", "contacts", "fetch_url_output"];

    [Theory]
    [MemberData(nameof(Successful))]
    public void Every_recording_is_read_into_its_type(string name)
    {
        var body = JsonNode.Parse(Fixture.Read("v1/" + name).Body);
        if (name.EndsWith("-count", StringComparison.Ordinal) && body is JsonObject count && count.ContainsKey("count"))
            Assert.Equal((int)count["count"]!, count.Deserialize(MainWpJson.Default.Count)!.Value);
        else if (name == "site")
            Assert.Equal("Child 1", Read(body!.AsObject(), MainWpJson.Default.Site).ToString());
        else if (name == "site-security-issues")
            Read(body!.AsObject(), MainWpJson.Default.SiteSecurity);
        else if (Rows.TryGetValue(name, out var type))
            Assert.All(Version1Source.RowsOf(body).Where(row => !row.ContainsKey("__trimmed__")), row => Read(row, type));
        else
            Assert.NotNull(PlainValue.OfText(body!.ToJsonString()));
    }

    public static TheoryData<string> Successful() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Fixture.Folder, "recordings", "v1"), "*.json").Select(Path.GetFileNameWithoutExtension).Select(name => name!)
            .Where(name => !name.StartsWith("err-", StringComparison.Ordinal) && Fixture.Read("v1/" + name) is { Status: < 300, Body.Length: > 0 } && IsJson(name)).Order(StringComparer.Ordinal),
    ];

    private static bool IsJson(string name) => Fixture.Read("v1/" + name).Body[0] is '{' or '[';

    private static object Read(JsonObject row, JsonTypeInfo type)
    {
        var view = type.Type == typeof(Site) ? SiteRow.ToView(row, null) : row;
        var value = JsonSerializer.Deserialize(view.ToJsonString(), type)!;
        if (value is MainWpObject known)
            Assert.Empty(known.AdditionalProperties.Keys.Except(Additional));
        Assert.NotEqual(0, value switch { Site site => site.Id, MainWp.Client client => client.Id, Cost cost => cost.Id, _ => 1 });
        return value;
    }
}
