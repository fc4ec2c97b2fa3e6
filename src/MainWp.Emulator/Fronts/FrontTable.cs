namespace MainWp.Emulator.Fronts;

/// <summary>The one list of what can stand in front of a dashboard. The cases come from public bug reports.</summary>
internal static class FrontTable
{
    public static IReadOnlyList<FrontKind> All { get; } =
    [
        new("bot-filter", "message, page, list, object, STATUS", "A filter answers every request with status 200: JSON with a `message`, a page that checks the browser, `[]`, or `{}`; or a page with another status", BotFilterFront.Make),
        new("method-filter", "405, STATUS, reset", "Only GET, HEAD, OPTIONS and POST pass. Others get a page with this status, or the connection ends", MethodFilterFront.Make),
        new("closed-index", "401, 403, 404, empty, bare", "The index and every route require a credential; or the index is missing, has no namespaces and routes, or is `{}`", ClosedIndexFront.Make),
        new("page-cache", "litespeed, cloudflare, nginx, varnish, silent", "GET answers are cached by address for ten minutes, for every client. Only `varnish` honors `Cache-Control: no-cache`; `silent` adds no header", PageCacheFront.Make),
        new("blind-cache", "nginx, litespeed, silent", "The same, but the cache ignores the query: one answer for each path", PageCacheFront.MakeBlind),
        new("basic", "staging-staging, USER-PASSWORD", "The web server itself requires a user name and password", BasicFront.Make),
        new("redirect-all", "elsewhere.invalid, HOST", "Everything except `wp-admin` and `wp-login.php` redirects to another host", value => new RedirectAllFront(value)),
        new("prefix", "api, PATH", "The root of the API is `/PATH/`, not `/wp-json/`; servers without rewriting have `index.php/wp-json`", value => new PrefixFront(value)),
        new("slash", "301, STATUS", "A redirect adds a slash to every address of the API", SlashFront.Adding),
        new("no-slash", "301, STATUS", "A redirect removes the last slash", SlashFront.Removing),
        new("language", "de, CODE", "Every address redirects to one that begins with a language", value => new LanguageFront(value)),
        new("stripped-authorization", "", "The header Authorization never reaches WordPress", _ => new StrippedAuthorizationFront()),
        new("user-agent-filter", "406, STATUS", "Clients whose User-Agent is not a browser get a page", UserAgentFilterFront.Make),
        new("post-filter", "403, STATUS", "Changes with HTML in the body get a page", PostFilterFront.Make),
        new("rate-rule", "403-5-3, STATUS-PASSED-REFUSED", "After PASSED requests to the API, REFUSED requests get a page (or a redirect to one), and then it starts again", RateRuleFront.Make),
        new("maintenance", "forever, SECONDS", "WordPress is being updated: 503 with `Retry-After: 600`, for SECONDS after the first request", MaintenanceFront.Make),
        new("fatal-after-work", "all, N", "PHP fails after a change, or after N updates: 500 `internal_server_error`", FatalAfterWorkFront.Make),
        new("lost-job", "1, N", "The record of a background job is lost after N requests for it; the job continues", LostJobFront.Make),
        new("phantom-update", "seo-compass/seo-compass.php, SLUG, all", "The update reports success but stays pending, as without a license", value => new PhantomUpdateFront(value)),
        new("bad-rows", "all, null, text, number, list, object", "Lists contain rows that are not valid: null, text, a number, a list, an empty object", BadRowsFront.Make),
        new("no-users", "", "`wp/v2/users` and `users/me` do not exist", _ => new NoUsersFront()),
        new("demoted-owner", "", "The owner of the key may no longer manage MainWP: from WordPress 6.9, routes that use abilities fail with 500", _ => new DemotedOwnerFront()),
        new("broken-compression", "double, plain", "Two gateways compress the answer but the header names one; or plain text is marked as gzip", BrokenCompressionFront.Make),
        new("www", "", "A new site is stored with `www.` if it was added without, and the other way round", _ => new WwwFront()),
    ];
}
