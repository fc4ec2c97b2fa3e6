using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Http;

/// <summary>Every recorded refusal of a real dashboard becomes an error of a sensible kind.</summary>
public class RecordedErrorTests
{
    /// <summary>Refusals that the server calls successes, and answers that were recorded among the errors for what they teach.</summary>
    // docs/quirks.md, 15, 17, 34, 46.
    private static readonly HashSet<string> Successes =
    [
        "v1/err-remove-site-again", "v1/err-sync-site-unknown", "v2/err-keys-per-page", "v2/err-monitors-per-page", "v2/err-page-beyond-end", "v2/err-rest-api-add-key-bad-active",
        "v2/err-settings-advanced-edit-php-warning", "v2/err-settings-general-edit-empty", "v2/err-settings-general-php-warning", "v2/err-sites-plugins-activate-unknown",
        "v2/err-sites-plugins-disconnected", "v2/err-sites-sync-suspended", "v2/err-sites-themes-activate-unknown", "v2/err-tags-add-duplicate", "v2/err-users-create-duplicate",
    ];

    /// <summary>The ids that the documentation lists for what a server can refuse.</summary>
    private static readonly HashSet<string> Ids =
    [
        "Unauthorized", "ScopeMissing", "Forbidden", "ItemNotFound", "RouteNotFound", "AbilityNotFound", "JobNotFound", "SiteNotFound", "RequestRejected", "Unencrypted", "RequestTooLarge", "ServerFailed",
        "RestApiNotFound", "AnswerUnreadable", "Conflict", "Throttled", "SiteUnreachable", "NotDone",
    ];

    public static TheoryData<string> Recordings() =>
        [.. Directory.EnumerateFiles(Path.Combine(Fixture.Folder, "recordings"), "err-*.json", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}").Order()];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Becomes_an_error_of_the_documented_table(string recording)
    {
        var (status, _) = Fixture.Read(recording);
        var dashboard = new FakeDashboard().Answering("GET anything", recording);
        var sending = new Transport(dashboard.Connection(), TransportLog.Silent).DoAsync(Request.Get("anything"), default);

        if (Successes.Contains(recording))
        {
            await sending;
            return;
        }
        var failure = await Assert.ThrowsAsync<MainWpException>(() => sending);

        Assert.Contains(CommandError.From(failure, null).Id, Ids);
        Assert.Equal(status, failure.Status);
        Assert.Contains("https://dashboard.example/", failure.Message);
    }

    [Theory]
    [InlineData("v2/err-auth-bad-token", ErrorKind.Unauthorized)]
    [InlineData("v2/err-auth-not-https", ErrorKind.Unencrypted)]
    [InlineData("v2/err-unknown-id-legacy", ErrorKind.NotFound)]
    [InlineData("v2/err-rest-api-delete-key-again", ErrorKind.NotFound)]
    [InlineData("v2/err-users-edit-unknown", ErrorKind.NotFound)]
    [InlineData("v2/err-per-page-over-100", ErrorKind.Rejected)]
    [InlineData("v2/err-batch-too-many", ErrorKind.TooLarge)]
    [InlineData("wp/err-run-none", ErrorKind.Unauthorized)]
    [InlineData("wp/err-run-subscriber", ErrorKind.Forbidden)]
    [InlineData("wp/err-run-get-site-unknown", ErrorKind.NotFound)]
    [InlineData("wp/err-abilities-unknown-user", ErrorKind.Unauthorized)]
    public async Task Has_the_kind_that_the_code_means(string recording, ErrorKind kind)
    {
        var dashboard = new FakeDashboard().Answering("GET anything", recording);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => new Transport(dashboard.Connection(), TransportLog.Silent).DoAsync(Request.Get("anything"), default));

        Assert.Equal(kind, failure.Kind);
    }

    [Fact]
    public async Task Says_the_server_s_words_without_its_markup()
    {
        var dashboard = new FakeDashboard().Answering("GET anything", "wp/err-abilities-unknown-user");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => new Transport(dashboard.Connection(), TransportLog.Silent).DoAsync(Request.Get("anything"), default));

        Assert.Contains("Error:", failure.ServerMessage);
        Assert.DoesNotContain("<", failure.ServerMessage);
    }
}
