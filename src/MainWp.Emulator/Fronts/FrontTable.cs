namespace MainWp.Emulator.Fronts;

/// <summary>The one list of what can stand in front of a dashboard. The cases come from public bug reports.</summary>
internal static class FrontTable
{
    public static IReadOnlyList<FrontKind> All { get; } =
    [
        new("bot-filter", "message, page, list, object, STATUS", "A filter answers every request with status 200: JSON with a `message`, a page that checks the browser, `[]`, or `{}`; or a page with another status", BotFilterFront.Make),
        new("method-filter", "405, STATUS, reset", "Only GET, HEAD, OPTIONS and POST pass. Others get a page with this status, or the connection ends", MethodFilterFront.Make),
        new("closed-index", "401, 403, 404, empty, bare", "The index and every route want a credential; or the index is not there, has no namespaces and routes, or is `{}`", ClosedIndexFront.Make),
        new("page-cache", "litespeed, cloudflare, nginx, varnish, silent", "Answers of GET are kept by address for ten minutes, whoever asks. Only `varnish` heeds `Cache-Control: no-cache`; `silent` sends no sign of itself", PageCacheFront.Make),
        new("blind-cache", "nginx, litespeed, silent", "The same, and the query is ignored: one answer for each path, whatever is asked behind it", PageCacheFront.MakeBlind),
        new("basic", "staging-staging, USER-PASSWORD", "The web server itself asks for user and password", BasicFront.Make),
        new("redirect-all", "elsewhere.invalid, HOST", "Everything but `wp-admin` and `wp-login.php` redirects to another host", value => new RedirectAllFront(value)),
        new("prefix", "api, PATH", "The root of the API is `/PATH/` and not `/wp-json/`; `index.php/wp-json` is what servers without rewriting have", value => new PrefixFront(value)),
        new("slash", "301, STATUS", "A rule adds a slash to every address of the API by a redirect", SlashFront.Adding),
        new("no-slash", "301, STATUS", "A rule takes the last slash away by a redirect", SlashFront.Removing),
        new("language", "de, CODE", "Every address is redirected to one that begins with a language", value => new LanguageFront(value)),
        new("stripped-authorization", "", "The header Authorization never reaches WordPress", _ => new StrippedAuthorizationFront()),
        new("user-agent-filter", "406, STATUS", "Clients that do not call themselves a browser get a page", UserAgentFilterFront.Make),
        new("post-filter", "403, STATUS", "Changes whose body holds HTML get a page", PostFilterFront.Make),
        new("rate-rule", "403-5-3, STATUS-PASSED-REFUSED", "After so many requests to the API so many get a page (or a redirect to one), then it begins anew", RateRuleFront.Make),
        new("maintenance", "forever, SECONDS", "WordPress is being updated: 503 with `Retry-After: 600`, for so long after the first request", MaintenanceFront.Make),
        new("fatal-after-work", "all, N", "PHP dies once a change is made, or once N updates are in: 500 `internal_server_error`", FatalAfterWorkFront.Make),
        new("lost-job", "1, N", "The record of a background job is gone after N looks at it; the work goes on", LostJobFront.Make),
        new("phantom-update", "seo-compass/seo-compass.php, SLUG, all", "The update reports success and stays pending, as without a license", value => new PhantomUpdateFront(value)),
        new("bad-rows", "all, null, text, number, list, object", "Lists hold rows that are none: null, text, a number, a list, an empty object", BadRowsFront.Make),
        new("no-users", "", "`wp/v2/users` is not there, nor `users/me`", _ => new NoUsersFront()),
        new("demoted-owner", "", "The owner of the key may no longer manage MainWP: from WordPress 6.9 on what goes through abilities fails with 500", _ => new DemotedOwnerFront()),
        new("broken-compression", "double, plain", "Two gateways compress and name it once; or plain text is called gzip", BrokenCompressionFront.Make),
        new("www", "", "A site that is added is stored with `www.` where it was given without, and the other way round", _ => new WwwFront()),
    ];
}
