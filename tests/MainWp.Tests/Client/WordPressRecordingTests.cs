using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client;

/// <summary>Every recording of wp/v2 and wp-abilities/v1 is read: the successful ones into their type, the failed ones into their error.</summary>
public class WordPressRecordingTests
{
    private static readonly Dictionary<string, string> Errors = new()
    {
        ["err-abilities-bad-password"] = "Unauthorized",
        ["err-abilities-bearer-mainwp-key"] = "Unauthorized",
        ["err-abilities-none"] = "Unauthorized",
        ["err-abilities-per-page"] = "RequestRejected",
        ["err-abilities-unknown-user"] = "Unauthorized",
        ["err-ability-get-unknown"] = "AbilityNotFound",
        ["err-app-password-bearer"] = "Unauthorized",
        ["err-app-password-login-with-account-password"] = "Unauthorized",
        ["err-app-passwords-create-empty-name"] = "RequestRejected",
        ["err-app-passwords-create-no-name"] = "RequestRejected",
        ["err-app-passwords-create-subscriber"] = "Forbidden",
        ["err-app-passwords-delete-again"] = "ItemNotFound",
        ["err-app-passwords-get-unknown"] = "ItemNotFound",
        ["err-app-passwords-http-production"] = "Forbidden",
        ["err-app-passwords-none"] = "Unauthorized",
        ["err-app-passwords-other-user"] = "Forbidden",
        ["err-category-unknown"] = "ItemNotFound",
        ["err-run-add-tag-get"] = "RequestRejected",
        ["err-run-batch-status-badid"] = "RequestRejected",
        ["err-run-batch-status-unknown"] = "JobNotFound",
        ["err-run-delete-tag-no-confirm"] = "RequestRejected",
        ["err-run-delete-tag-post"] = "RequestRejected",
        ["err-run-get-site-missing"] = "RequestRejected",
        ["err-run-get-site-unknown"] = "SiteNotFound",
        ["err-run-list-sites-bad-input"] = "RequestRejected",
        ["err-run-list-sites-post"] = "RequestRejected",
        ["err-run-none"] = "Unauthorized",
        ["err-run-subscriber"] = "Forbidden",
        ["err-run-unknown"] = "AbilityNotFound",
        ["run-add-tag-form"] = "RequestRejected",
        ["err-run-updates-bad-type"] = "RequestRejected",
    };

    public static TheoryData<string> Failed() => [.. Names().Where(name => Fixture.Read("wp/" + name).Status >= 400)];

    public static TheoryData<string> Successful() => [.. Names().Where(name => Fixture.Read("wp/" + name).Status < 400)];

    [Theory]
    [MemberData(nameof(Failed))]
    public async Task A_failed_recording_gives_its_error(string name)
    {
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.WithApplicationPassword().Answering("GET wp/v2/x", "wp/" + name);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().Transport.DoAsync(new Request(HttpMethod.Get, "wp/v2/x") { RequiredCredential = RequiredCredential.ApplicationPassword }, default));

        Assert.Equal(Errors[name], CommandError.From(failure, null).Id);
    }

    [Theory]
    [MemberData(nameof(Successful))]
    public async Task A_successful_recording_is_read_into_its_type(string name)
    {
        var body = JsonNode.Parse(Fixture.Read("wp/" + name).Body)!;
        switch (name)
        {
            case "abilities" or "abilities-category" or "abilities-subscriber" or "ability-get" or "ability-get-run-updates":
                AllRead(body, MainWpJson.Default.Ability);
                break;
            case "app-passwords-delete":
                AllRead(body["previous"]!, MainWpJson.Default.ApplicationPassword);
                break;
            case "users-me":
                AllRead(body, MainWpJson.Default.DashboardUser, "avatar_urls", "meta", "_links", "capabilities", "extra_capabilities", "is_super_admin");
                break;
            default:
                if (name.StartsWith("app-passwords", StringComparison.Ordinal))
                    AllRead(body, MainWpJson.Default.ApplicationPassword);
                else if (name.StartsWith("run-batch-status", StringComparison.Ordinal))
                    AllRead(body, MainWpJson.Default.Job);
                else
                    await IsPlainAsync(name, body);
                break;
        }
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(Path.Combine(Fixture.Folder, "recordings", "wp"), "*.json").Select(Path.GetFileNameWithoutExtension).Select(name => name!).Order(StringComparer.Ordinal);

    private static void AllRead<T>(JsonNode body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, params string[] unread)
        where T : MainWpObject
    {
        var rows = (body is JsonArray list ? list.OfType<JsonObject>() : [(JsonObject)body]).Where(row => !row.ContainsKey("__trimmed__")).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var read = JsonSerializer.Deserialize(row.ToJsonString(), type)!;
            Assert.Empty(read.AdditionalProperties.Keys.Where(field => !field.StartsWith("__", StringComparison.Ordinal)).Except(unread));
            var written = JsonNode.Parse(JsonSerializer.Serialize(read, type))!.AsObject();
            Assert.Empty(row.Where(field => field.Value is not null && field.Value.ToString() is not ("" or "[]" or "REDACTED") && written[field.Key] is null).Select(field => field.Key));
        }
    }

    // What no type describes comes out as it is, whole.
    private static async Task IsPlainAsync(string name, JsonNode body)
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp/v2/x", "wp/" + name);

        var value = await dashboard.Client().Transport.ValueAsync(new Request(HttpMethod.Get, "wp/v2/x") { RequiredCredential = RequiredCredential.ApplicationPassword, ReadsFailure = true, TakesAnyAnswer = true }, default);

        Assert.True(JsonNode.DeepEquals(body, JsonNode.Parse(JsonSerializer.Serialize(value))), name);
    }
}
