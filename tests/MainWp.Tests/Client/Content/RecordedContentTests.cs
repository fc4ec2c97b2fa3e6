using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Content;

/// <summary>Each recorded answer of posts, pages, users and costs is read into its type, with no field left over; each failed one has its error id.</summary>
public class RecordedContentTests
{
    [Theory]
    [InlineData("v2/pages", 1)]
    [InlineData("v2/pages-2", 2)]
    [InlineData("v2/pages-search", 1)]
    public Task Lists_of_pages(string recording, int rows) => ReadAsync(recording, rows, MainWpJson.Default.SitePage);

    [Theory]
    [InlineData("v2/users", 1)]
    [InlineData("v2/users-2", 1)]
    [InlineData("v2/users-search", 1)]
    public Task Lists_of_users(string recording, int rows) => ReadAsync(recording, rows, MainWpJson.Default.SiteUser);

    [Fact]
    public void Details_of_posts_and_pages()
    {
        ReadData("v2/posts-get", MainWpJson.Default.SitePostDetail);
        ReadData("v2/pages-get", MainWpJson.Default.SitePageDetail);
    }

    [Theory]
    [InlineData("v2/costs-add")]
    [InlineData("v2/costs-get")]
    [InlineData("v2/costs-edit")]
    [InlineData("v2/costs-remove")]
    public void Costs(string recording) => ReadData(recording, MainWpJson.Default.CostDetail);

    [Theory]
    [InlineData("v2/costs")]
    [InlineData("v2/sites-costs")]
    public void Lists_of_costs(string recording)
    {
        foreach (var row in Data(recording).EnumerateObject())
            Assert.Empty(row.Value.Deserialize(MainWpJson.Default.Cost)!.AdditionalProperties);
    }

    [Fact]
    public void Lines_of_an_import()
    {
        var (_, body) = Fixture.Read("v2/users-import");
        var line = Assert.Single(JsonSerializer.Deserialize(body, MainWpJson.Default.ImportedUsers)!.SuccessUsers);

        Assert.Empty(line.AdditionalProperties);
        Assert.True(line.Succeeded);
        Assert.Equal("Child One", Assert.Single(line.SucceededSites).SiteName);
    }

    [Theory]
    [InlineData("v2/err-posts-get-unknown", "ItemNotFound")]
    [InlineData("v2/err-posts-delete-again", "ItemNotFound")]
    [InlineData("v2/err-posts-create-empty", "RequestRejected")]
    [InlineData("v2/err-posts-update-status-bad", "RequestRejected")]
    [InlineData("v2/posts-none", "RequestRejected")]
    [InlineData("v2/posts-websites-dtsstart", "RequestRejected")]
    [InlineData("v2/err-pages-get-unknown", "ItemNotFound")]
    [InlineData("v2/err-pages-delete-again", "ItemNotFound")]
    [InlineData("v2/err-pages-create-empty", "RequestRejected")]
    [InlineData("v2/err-pages-no-websites", "SiteUnreachable")]
    [InlineData("v2/err-pages-update-status-bad", "RequestRejected")]
    [InlineData("v2/pages-none", "RequestRejected")]
    [InlineData("v2/err-users-no-websites", "SiteUnreachable")]
    [InlineData("v2/err-users-delete-unknown", "ItemNotFound")]
    [InlineData("v2/err-users-edit-unknown", "ItemNotFound")]
    [InlineData("v2/err-users-create-duplicate-form", "RequestRejected")]
    [InlineData("v2/err-users-import-nofile", "RequestRejected")]
    [InlineData("v2/err-costs-add-empty", "RequestRejected")]
    [InlineData("v2/err-costs-get-unknown", "ItemNotFound")]
    [InlineData("v2/err-batch-too-many", "RequestTooLarge")]
    [InlineData("v2/updates-ignored", "RequestRejected")]
    [InlineData("v2/updates-site-ignored", "RequestRejected")]
    public async Task Failures_have_their_id(string recording, string id)
    {
        var client = new FakeDashboard().Answering("GET any", recording).Client();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => client.Transport.DoAsync(Request.Get("any"), default));

        Assert.Equal(id, CommandError.From(failure, null).Id);
    }

    private static async Task ReadAsync<T>(string recording, int rows, JsonTypeInfo<T> type)
        where T : MainWpObject
    {
        var client = new FakeDashboard().Answering("GET any", recording).Client();

        var read = await SiteRows.ReadAsync(client.Transport, Request.Get("any"), 1, type, (_, _) => { }, default);

        Assert.Equal(rows, read.Count);
        Assert.All(read, row => Assert.Empty(row.AdditionalProperties));
        Assert.All(read, row => Assert.NotNull(row.Dashboard));
    }

    private static void ReadData<T>(string recording, JsonTypeInfo<T> type)
        where T : MainWpObject => Assert.Empty(Data(recording).Deserialize(type)!.AdditionalProperties);

    private static JsonElement Data(string recording)
    {
        using var document = JsonDocument.Parse(Fixture.Read(recording).Body);
        return document.RootElement.GetProperty("data").Clone();
    }
}
