using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.ApiKeys;

public class ApiKeysApiTests
{
    [Fact]
    public async Task Reads_what_a_real_dashboard_sends()
    {
        var keys = await ListAsync(new FakeDashboard().Answering("GET rest-api/keys", "v2/rest-api-keys"));

        var key = Assert.Single(keys, key => key.Id == "1");
        Assert.Equal("realwp read_write", key.Description);
        Assert.Equal(1, key.UserId);
        Assert.Equal("9da4ebe", key.TruncatedKey);
        Assert.Equal(ApiKeyVersion.V2, key.Versions);
        Assert.Equal(ApiKeyPermission.Read | ApiKeyPermission.Write, key.Permission);
        Assert.Equal(["Read", "Write & Delete"], key.PermissionTitles);
        Assert.True(key.IsActive);
        Assert.True(key.WasUsed);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 4, 35, 44, TimeSpan.Zero).LocalDateTime, key.LastAccess);
        Assert.Equal(new Uri("https://dashboard.example/"), key.Dashboard);
        Assert.All(keys, read => Assert.Empty(read.AdditionalProperties));
        Assert.Equal(ApiKeyPermission.Read, keys.Single(read => read.Id == "6").Permission);
        Assert.Equal(ApiKeyPermission.Write, keys.Single(read => read.Id == "7").Permission);
        Assert.False(keys.Single(read => read.Id == "8").IsActive);
    }

    [Fact]
    public async Task A_key_with_two_rows_is_one_object()
    {
        var keys = await ListAsync(new FakeDashboard().Listing(KeyRows.Old("0a0a0a0", active: true), KeyRows.Old("1b1b1b1"), KeyRows.New(5, "0a0a0a0", active: false), KeyRows.New(4)));

        Assert.Equal([KeyRows.IdOf("1b1b1b1"), "5", "4"], keys.Select(key => key.Id));
        Assert.Equal([KeyRows.IdOf("1b1b1b1"), KeyRows.IdOf("0a0a0a0"), null], keys.Select(key => key.LegacyId));
        Assert.Equal([ApiKeyVersion.V1, ApiKeyVersion.V1 | ApiKeyVersion.V2, ApiKeyVersion.V2], keys.Select(key => key.Versions));
        Assert.True(keys[1].IsActive);
        Assert.Null(keys[1].WasUsed);
        Assert.False(keys[2].WasUsed);
    }

    [Fact]
    public async Task New_rows_with_the_same_end_stay_two_keys()
    {
        var keys = await ListAsync(new FakeDashboard().Listing(KeyRows.Old("0a0a0a0"), KeyRows.New(5, "0a0a0a0"), KeyRows.New(4, "0a0a0a0")));

        Assert.Equal([KeyRows.IdOf("0a0a0a0"), null], keys.Select(key => key.LegacyId));
    }

    [Fact]
    public async Task Asks_for_as_many_pages_as_there_are_and_none_beyond()
    {
        var dashboard = new FakeDashboard().Answering("GET rest-api/keys", 200, KeyRows.Page(2, KeyRows.New(9), KeyRows.New(8))).Answering("GET rest-api/keys", 200, KeyRows.Page(2, KeyRows.New(7)));

        var keys = await ListAsync(dashboard);

        Assert.Equal(["9", "8", "7"], keys.Select(key => key.Id));
        Assert.Equal(["page=1&per_page=200", "page=2&per_page=200"], dashboard.Requests.Select(request => request.Query));
    }

    [Theory]
    [InlineData("Lesen", "Schreiben &amp; L\\u00f6schen")]
    [InlineData("\\u8aad\\u307f\\u53d6\\u308a", "Write")]
    [InlineData("Lire", "\\u00c9crire &amp; l&#039;effacement")]
    public async Task Knows_the_permissions_in_any_language_by_a_row_that_has_both(string read, string write)
    {
        var keys = await ListAsync(new FakeDashboard().Listing(KeyRows.New(3, permissions: $"""["{write}"]"""), KeyRows.New(2, permissions: $"""["{read}"]"""), KeyRows.New(1, permissions: $"""["{read}","{write}"]""")));

        Assert.Equal([ApiKeyPermission.Write, ApiKeyPermission.Read, ApiKeyPermission.Read | ApiKeyPermission.Write], keys.Select(key => key.Permission));
    }

    [Fact]
    public async Task The_only_title_of_the_key_that_lists_is_Read()
    {
        var keys = await ListAsync(new FakeDashboard().Listing(KeyRows.New(3, permissions: """["Schreiben &amp; Löschen"]"""), KeyRows.New(2, permissions: """["Lesen"]"""), KeyRows.New(1, KeyRows.OwnKey, """["Lesen"]""")));

        Assert.Equal([ApiKeyPermission.Unknown, ApiKeyPermission.Read, ApiKeyPermission.Read], keys.Select(key => key.Permission));
        Assert.Equal(["Schreiben & Löschen"], keys[0].PermissionTitles);
        Assert.Equal([false, false, true], keys.Select(key => key.IsCurrent));
    }

    [Fact]
    public async Task The_order_of_an_old_row_tells_nothing()
    {
        var keys = await ListAsync(new FakeDashboard().Listing(KeyRows.Old("0a0a0a0", """{"0":"Schreiben","2":"Lesen"}"""), KeyRows.New(2, permissions: """["Schreiben"]"""), KeyRows.New(1, permissions: "\"\"")));

        Assert.Equal([ApiKeyPermission.Read | ApiKeyPermission.Write, ApiKeyPermission.Unknown, ApiKeyPermission.Unknown], keys.Select(key => key.Permission));
        Assert.Empty(keys[2].PermissionTitles);
    }

    private static async Task<IReadOnlyList<ApiKey>> ListAsync(FakeDashboard dashboard) => await dashboard.Client().ApiKeys.ListAsync(default);
}
