namespace MainWp;

/// <content>Texts about diagnosis.</content>
internal static partial class Messages
{
    public const string CopyWholeToken = "Copy the whole token: 40 hexadecimal digits, ==, 40 hexadecimal digits. The dashboard shows it once. If it is lost, create a new key.";

    public const string NoNamespaces = "The answer at /wp-json/ does not list namespaces.";

    public const string NoApiKey = "No API key was given.";

    public const string KeyAccepted = "The server accepts the key.";

    public const string FixSecret = "The secret is wrong, or the web server does not pass the Authorization header to PHP (Apache with CGI needs CGIPassAuth On). Copy the token again, or create a new key.";

    public const string CreateOrEnableKey = "Create a key in the dashboard under API Access, or enable this one there.";

    public const string UseHttps = "Use the https address of the dashboard. Behind a proxy that ends TLS, WordPress must know that visitors use https.";

    public const string KeyReads = "The key has the permission to read.";

    public const string KeyDoesNotRead = "The key is valid, but does not have the permission to read.";

    public const string UseReadKey = "Use a key with the permission Read.";

    public static string ScopeUnknown(object? status) =>
        $"A route that does not exist answered HTTP {status}, so the permission cannot be tested without a change.";

    public static string KeyMay(string? action) =>
        $"The key has the permission to {action}.";

    public static string KeyMayNot(string? action) =>
        $"The key is valid, but does not have the permission to {action}.";

    public const string UseWriteKey = "To make changes, use a key with the permission Write, which includes deleting.";

    public const string OwnerManages = "The account that created the key can manage the dashboard.";

    public const string UseCredential = "Use -Credential with the name of the WordPress account and an application password.";

    public const string NoPassword = "No application password was given.";

    public const string PasswordAccepted = "The server accepts the application password.";

    public static string PasswordAcceptedOf(string? name, int id) =>
        $"The server accepts the application password of {name} (account {id}).";

    public const string TurnPasswordsOn = "Application passwords are off in WordPress: they need https, and a security plugin can turn them off.";

    public const string UseAccountName = "Use the name of the WordPress account, not the name of the application password.";

    public const string UseApplicationPassword = "Use an application password (Users > Profile > Application Passwords), not the password of the account. If it is lost, create a new one.";

    public const string PassHeader = "The web server does not pass the Authorization header to PHP: Apache with CGI needs CGIPassAuth On, or SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1.";

    public const string CreatePassword = "Create a new application password under Users > Profile.";

    public const string AccountRunsAbilities = "The account of the application password can run the abilities of MainWP.";

    public const string UseAdministrator = "Use an application password of an administrator of the dashboard.";

    public const string UseLegacyCredential = "Use -LegacyCredential with the consumer key (ck_...) as user name and the consumer secret (cs_...) as password.";

    public const string NoLegacyKey = "No legacy key was given.";

    public static string NoVersion1(Uri? dashboard) =>
        $"{dashboard} does not have mainwp/v1.";

    public const string HowToVersion1 = "mainwp/v1 exists once there is a key with compatibility for v1. An API key of mainwp/v2 is the better choice.";

    public const string LegacyKeyAccepted = "The server accepts the legacy key for mainwp/v1.";

    public const string LegacyKeyDoesNotRead = "The legacy key is valid, but does not have the permission to read.";

    public const string FixLegacyKey = "Copy the consumer key and secret again, or create a key with compatibility for v1 under API Access. If a proxy drops the X-Api-Key header, use -LegacyAuthentication Body.";

    public const string FixCron = "Check the WP-Cron of the dashboard: it starts when the site is visited, unless DISABLE_WP_CRON is set in wp-config.php. In that case a cron job of the server must call wp-cron.php every minute.";

    public const string CronUnreadable = "The key cannot read what WP-Cron has done.";

    public const string CronOff = "MainWP is set not to use WP-Cron.";

    public const string TurnCronOn = "Turn on Use WP Cron in the dashboard under MainWP > Settings > Advanced, or check that the server calls the cron files of MainWP.";

    public const string CronUnknown = "No uptime check shows whether WP-Cron runs.";

    public static string CronRan(object? minutes) =>
        $"WP-Cron checked the uptime of a site {minutes:0} minutes ago.";

    public static string CronLate(object? time) =>
        $"The newest uptime check is from {time:u}: monitoring is off, or WP-Cron does not run.";

    public static string ServerCallsItself(object? seen) =>
        $"{seen} The server can call itself, as WP-Cron needs.";

    public static string ServerCannotCallItself(object? seen) =>
        $"{seen} The server cannot call itself, so only a cron job of the server starts WP-Cron.";

    public static string Version2Found(string? version) =>
        $"mainwp/v2 exists, on WordPress {version}.";

    public const string NoVersion2 = "This WordPress does not have mainwp/v2.";

    public const string IndexSilent = "The index of the REST API does not show it. The check of the credential does.";

    public const string MethodsPass = "PUT, PATCH and DELETE reach WordPress.";

    public const string MissingRouteAnswered = "A route that does not exist answered.";

    public const string HtmlPasses = "Requests that contain HTML reach WordPress.";

    public const string AccountReadable = "wp/v2/users returns the account of the application password.";

    public static string RestApiAt(object? address) =>
        $"The REST API is at {address}.";

    public const string NoCache = "No cache answers in place of WordPress.";

    public const string ReadWhole = "Sites, tags and clients are read completely.";

    public const string VersionUnreadable = "The version of MainWP cannot be read with these credentials.";

    public const string VersionAtLeast = "MainWP is probably 6.0.12 or later, according to its answers.";

    public static string VersionIs(string? version) =>
        $"MainWP is {version}.";

    public static string AddressValid(Uri? dashboard) =>
        $"{dashboard} is a valid address of a dashboard.";

    public const string KeyExists = "The key exists and is enabled.";

    public static string DoesNotApply(object? need) =>
        $"{need} does not apply.";

    public static string HostAnswers(object? host) =>
        $"{host} answers.";

    public const string CheckAddress = "Check the spelling of the address, the port, the name server, the network, the firewall and -Proxy.";

    public const string CheckInBrowser = "Check whether the dashboard opens in a browser. Often a firewall drops unknown requests. Use -TimeoutSec to wait longer.";

    public static string HostAnswersWithoutTls(object? host) =>
        $"{host} answers, but without a trusted TLS connection.";

    public static string HostAnswersWith(object? host, object? status) =>
        $"{host} answers{status}.";

    public const string PlainHttp = "The address is unencrypted http.";

    public const string UseHttpsPort = "Use the https address and port of the dashboard.";

    public const string UseCertificate = "Use -Certificate or -CertificateThumbprint with a certificate that the server accepts.";

    public const string CheckTls = "Check which versions of TLS the server offers, and whether it needs a client certificate. If so, use -Certificate or -CertificateThumbprint.";

    public const string AnyCertificate = "Any certificate is accepted, because -SkipCertificateCheck is set.";

    public const string RunWithoutSkip = "Run it again without -SkipCertificateCheck.";

    public const string FixCertificate = "Renew or install the certificate for this host name, with its intermediate certificates. Use -SkipCertificateCheck for a test dashboard.";

    public const string CertificateValid = "The certificate is trusted and valid for this host.";

    public const string IndexHidden = "Without a credential, the index of the REST API is empty.";

    public static string IndexRefused(int? status, string? reason) =>
        $"The index of the REST API is closed (HTTP {status}{(reason is { Length: > 0 } ? $", \"{reason}\"" : "")}).";

    public const string IndexNotNeeded = "Nothing needs to be done, because this module reads the index with the credential. If other clients need the index, check which security plugin hides it.";

    public static string IndexFound(int count) =>
        $"The REST API answers with {count} namespaces, so permalinks are not Plain.";

    public const string AllowRestApi = "A firewall or a security plugin blocks the REST API without a credential. Allow /wp-json/ there, or send the header that it needs with -Headers.";

    public const string CheckServerLog = "Check the error log of the server, and try again later.";

    public const string FixPermalinks = "In WordPress, choose any structure but Plain under Settings > Permalinks, and save. On nginx, requests for missing files must go to index.php. MainWP accepts no key at ?rest_route=.";

    public const string UseDashboardAddress = "Use the address of the WordPress that is the dashboard, with its folder if it has one. Check that no plugin turns the REST API off.";

    public const string ServerTimeUnknown = "The server does not send its time.";

    public static string ClocksDiffer(object? minutes, object? direction) =>
        $"The clock of the server is {minutes:0} minutes {direction} this machine.";

    public const string SetClocks = "Synchronize both clocks with a time server. Otherwise ages, such as the last use of a key, are wrong.";

    public static string ClocksAgree(object? seconds) =>
        $"The clocks differ by {seconds:0} s.";

    public static string NotTried(object? need) =>
        $"Not tried, because {need} did not pass.";
}
