using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;
using MainWp.Version1;

namespace MainWp.Tests.Client.Version1;

public class Version1RecordingTests
{
    /// <summary>Answers whose rows have a type of their own, by name.</summary>
    private static readonly Dictionary<string, JsonTypeInfo> Rows = new()
    {
        ["all-sites"] = MainWpJson.Default.Site,
        ["err-get-sites-by-url-missing"] = MainWpJson.Default.Site,
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

    /// <summary>Answers that say no, by the error that comes of each.</summary>
    private static readonly Dictionary<string, string> Errors = new()
    {
        ["auth-bearer"] = "Unauthorized",
        ["auth-xapikey-remote-http"] = "Unencrypted",
        ["err-add-client-missing"] = "RequestRejected",
        ["err-add-site-duplicate"] = "RequestRejected",
        ["err-add-site-missing"] = "RequestRejected",
        ["err-auth-bad-secret"] = "Unauthorized",
        ["err-auth-bad-secret-xapikey"] = "Unauthorized",
        ["err-auth-readonly-delete"] = "ScopeMissing",
        ["err-auth-unknown-key-xapikey"] = "Unauthorized",
        ["err-auth-v2-only-key-query"] = "Unauthorized",
        ["err-auth-xapikey-not-json"] = "Unauthorized",
        ["err-edit-site-query"] = "RequestRejected",
        ["err-ignore-update-missing"] = "RequestRejected",
        ["err-invalid-json"] = "RequestRejected",
        ["err-missing-site-id"] = "RequestRejected",
        ["err-site-manage-plugin-bad-action"] = "RequestRejected",
        ["err-site-update-item-missing"] = "RequestRejected",
        ["err-unknown-route"] = "RouteNotFound",
        ["err-wrong-method"] = "RouteNotFound",
        ["unignore-update"] = "ServerFailed",
        ["unignore-updates"] = "ServerFailed",
    };

    public static TheoryData<string> Failed() => [.. Errors.Keys];

    public static TheoryData<string> Successful() => [.. Names().Where(name => !Errors.ContainsKey(name))];

    [Fact]
    public void No_answer_of_400_and_more_counts_as_a_success() => Assert.Empty(Names().Where(name => Fixture.Read("v1/" + name).Status >= 400).Except(Errors.Keys));

    [Theory]
    [MemberData(nameof(Failed))]
    public async Task A_failed_recording_gives_its_error(string name)
    {
        var failure = await Assert.ThrowsAsync<MainWpException>(() => SentAsync(name));

        Assert.Equal(Errors[name], CommandError.From(failure, null).Id);
    }

    [Theory]
    [MemberData(nameof(Successful))]
    public async Task Every_recording_is_read_into_its_type(string name)
    {
        var text = Fixture.Read("v1/" + name).Body;
        var body = text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null;
        if (name.EndsWith("-count", StringComparison.Ordinal) && body is JsonObject count && count.ContainsKey("count"))
            Assert.Equal((int)count["count"]!, count.Deserialize(MainWpJson.Default.Count)!.Value);
        else if (name == "site")
            Assert.Equal("Child 1", Read(body!.AsObject(), MainWpJson.Default.Site).ToString());
        else if (name == "site-security-issues")
            Read(body!.AsObject(), MainWpJson.Default.SiteSecurity);
        else if (Rows.TryGetValue(name, out var type))
            Assert.All(Version1Source.RowsOf(body).Where(row => !row.ContainsKey("__trimmed__")), row => Read(row, type));
        else if (text.Length == 0)
            Assert.Null(await SentAsync(name));
        else
            Assert.True(JsonNode.DeepEquals(body ?? JsonValue.Create(text), JsonNode.Parse(JsonSerializer.Serialize(await SentAsync(name)))), name);
    }

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Path.Combine(Fixture.Folder, "recordings", "v1"), "*.json").Select(Path.GetFileNameWithoutExtension).Select(name => name!).Order(StringComparer.Ordinal);

    // What no type describes comes out as it is, whole.
    private static Task<object?> SentAsync(string name)
    {
        // A body that is one text was recorded without its quotes.
        var (status, text) = Fixture.Read("v1/" + name);
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.WithLegacyKeyOnly().Answering("GET mainwp/v1/x", status, text.Length > 0 && char.IsLetterOrDigit(text[0]) ? $"\"{text}\"" : text);
        return dashboard.Client().Requests.SendAsync(HttpMethod.Get, RoutePath.Parse("x", dashboard.Address, "v1"), [], null, default);
    }

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
