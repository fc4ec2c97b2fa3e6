namespace MainWp;

/// <content>About what a session learns of its server.</content>
internal static partial class Messages
{
    public static string LearnedFields(Uri address) =>
        $"{address} loses the list if a request names fields, as MainWP before 6.0.12 does. From now on this session asks for all fields.";

    public static string LearnedShapes(Uri address, bool byAbilities) =>
        byAbilities ? $"MainWP on {address} answers by its abilities." : $"MainWP on {address} answers without abilities, as before MainWP 6.0 and before WordPress 6.9. From now on this session asks it that way.";

    public static string LearnedWay(Uri address, string root, bool wantsSlash) =>
        $"{address} redirects its REST API. From now on this session uses {root}{(wantsSlash ? ", with a slash at the end of each route" : "")}.";

    public static string LearnedMethods(Uri address, string method) =>
        $"Something in front of {address} does not let {method} pass. From now on this session sends PUT, PATCH and DELETE as POST with X-HTTP-Method-Override.";

    public static string LearnedAbility(Uri address, string ability, string method) =>
        $"{address} takes {ability} as {method}, as MainWP 6.0 and 6.0.1 do. From now on this session uses that.";

    public static string LearnedCache(Uri address, string marker) =>
        $"A cache in front of {address} answers in place of WordPress ({marker}). This session now uses addresses that the cache does not have. Exclude /wp-json/ from the cache.";

    public static string LearnedPost(Uri address, string marker) =>
        $"A cache in front of {address} answers even for a new address ({marker}), so its answers may belong to another request. This session now sends reads as POST, which caches do not answer. Exclude /wp-json/ from the cache.";

    public static string LearnedBlindCache(Uri address, string marker) =>
        $"A cache in front of {address} answers even for a new address ({marker}). Results may be old or belong to another request, so check them before you change something. Exclude /wp-json/ from the cache.";

    public static string MethodCutOff(string method) =>
        $"something in front of the dashboard cuts {method} off; the session now sends it as POST with X-HTTP-Method-Override";

    public static string NothingArrived(string endpoint, Uri address) =>
        $"{endpoint}: {address} answers as if no credential was sent. The web server or a proxy drops the Authorization header: on Apache, set CGIPassAuth On, or SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1; a proxy must pass it on.";

    public static string Maintenance(string endpoint, Uri address) =>
        $"{endpoint}: {address} is in maintenance mode (HTTP 503). Try again when its update has ended. If that does not end, delete the file .maintenance in the WordPress folder of the dashboard.";
}
