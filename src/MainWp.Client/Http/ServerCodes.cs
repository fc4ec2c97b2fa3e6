namespace MainWp.Http;

/// <summary>
/// What the server's error codes mean. Codes come before statuses: MainWP answers 401 for a missing scope and 500 for most refusals, and its messages are translated.
/// </summary>
// docs/quirks.md, 2 and 10.
internal static class ServerCodes
{
    /// <summary>401 for no key, a wrong secret and a missing scope alike; only another request tells them apart.</summary>
    public const string AuthenticationUndecided = "mainwp_rest_authentication_error";
    /// <summary>In an error text of a job, never translated: the child site did not answer.</summary>
    public const string Unreachable = "HTTPERROR";
    /// <summary>From 6.9 on: the site does not exist, or the account behind the key may not manage it.</summary>
    public const string AbilityNotPermitted = "ability_invalid_permissions";
    /// <summary>From posts and pages: the child site does not answer, or there is no such site.</summary>
    public const string ContentNotRead = "get_post_error";
    /// <summary>Making a post on a site that does not answer, and from WordPress 6.9 on also on one that is not there.</summary>
    public const string PostNotMade = "create_post_error";
    /// <summary>The same of a page.</summary>
    public const string PageNotMade = "create_page_error";
    /// <summary>From GET posts: none match, or the version is one whose list is broken.</summary>
    // docs/quirks.md, 36.
    public const string NoPostsFound = "no_posts_found";
    /// <summary>From users: no such user, or the account that connects the site.</summary>
    public const string UserNotFound = "user_not_found";
    /// <summary>None of the requested sites is connected: a site with a sync error or a suspended one is left out.</summary>
    public const string NoSiteToAsk = "no_website_found";

    public const string InvalidSite = "mainwp_rest_invalid_site_id";

    /// <summary>PHP failed, and WordPress reports it in JSON because the request accepts JSON.</summary>
    public const string Fatal = "internal_server_error";

    /// <summary>An ability was asked with another method than its kind takes.</summary>
    public const string AbilityMethod = "rest_ability_invalid_method";

    /// <summary>There is no ability of this name.</summary>
    public const string NoAbility = "rest_ability_not_found";
    public const string NoRoute = "rest_no_route";

    /// <summary>The request was authenticated, but not with an application password.</summary>
    public const string NoApplicationPasswordInUse = "rest_no_authenticated_app_password";
    /// <summary>A parameter was refused; the reasons are in data.params.</summary>
    public const string InvalidParameter = "rest_invalid_param";

    private static readonly Dictionary<string, ErrorKind> Kinds = new(StringComparer.Ordinal)
    {
        [AuthenticationUndecided] = ErrorKind.Unauthorized,
        ["mainwp_rest_authentication_disabled_key"] = ErrorKind.Unauthorized,
        ["mainwp_rest_authentication_missing_parameter"] = ErrorKind.Unauthorized,
        ["mainwp_rest_authentication_invalid_key_pass"] = ErrorKind.Unauthorized,
        ["mainwp_rest_authentication_oauth1_unsupported"] = ErrorKind.Unauthorized,
        ["mainwp_rest_authentication_bad_request"] = ErrorKind.Unencrypted,
        ["rest_method_not_allowed"] = ErrorKind.ScopeMissing,
        ["incorrect_password"] = ErrorKind.Unauthorized,
        ["invalid_username"] = ErrorKind.Unauthorized,
        ["invalid_email"] = ErrorKind.Unauthorized,
        ["rest_not_logged_in"] = ErrorKind.Unauthorized,
        ["rest_cannot_introspect_app_password_for_non_authenticated_user"] = ErrorKind.Unauthorized,
        ["application_passwords_disabled"] = ErrorKind.Forbidden,
        ["application_passwords_disabled_for_user"] = ErrorKind.Forbidden,
        ["rest_forbidden"] = ErrorKind.Forbidden,
        ["rest_forbidden_context"] = ErrorKind.Forbidden,
        ["rest_user_cannot_view"] = ErrorKind.Forbidden,
        ["rest_user_invalid_id"] = ErrorKind.NotFound,
        ["rest_application_password_not_found"] = ErrorKind.NotFound,
        [NoApplicationPasswordInUse] = ErrorKind.NotFound,
        ["mainwp_client_not_found"] = ErrorKind.NotFound,
        ["mainwp_tag_not_found"] = ErrorKind.NotFound,
        ["mainwp_confirmation_required"] = ErrorKind.Rejected,
        ["ability_missing_input_schema"] = ErrorKind.Rejected,
        ["rest_ability_cannot_execute"] = ErrorKind.Forbidden,
        ["mainwp_permission_denied"] = ErrorKind.Forbidden,
        [AbilityNotPermitted] = ErrorKind.Forbidden,
        [InvalidSite] = ErrorKind.NotFound,
        ["mainwp_rest_invalid_site_data"] = ErrorKind.NotFound,
        ["mainwp_site_not_found"] = ErrorKind.NotFound,
        ["website_not_found"] = ErrorKind.NotFound,
        ["api_key_not_found"] = ErrorKind.NotFound,
        [ContentNotRead] = ErrorKind.SiteUnreachable,
        ["post_not_exist"] = ErrorKind.NotFound,
        [UserNotFound] = ErrorKind.NotFound,
        ["get_user_error"] = ErrorKind.SiteUnreachable,
        ["user_update_error"] = ErrorKind.Rejected,
        ["user_update_failed"] = ErrorKind.NotDone,
        ["user_update_exception"] = ErrorKind.SiteUnreachable,
        ["user_deletion_error"] = ErrorKind.SiteUnreachable,
        ["create_user_error"] = ErrorKind.SiteUnreachable,
        ["update_admin_password_error"] = ErrorKind.SiteUnreachable,
        [NoSiteToAsk] = ErrorKind.SiteUnreachable,
        ["pages_fetch_error"] = ErrorKind.SiteUnreachable,
        ["users_fetch_error"] = ErrorKind.SiteUnreachable,
        [PostNotMade] = ErrorKind.SiteUnreachable,
        [PageNotMade] = ErrorKind.SiteUnreachable,
        ["edit_post_error"] = ErrorKind.SiteUnreachable,
        ["edit_page_error"] = ErrorKind.SiteUnreachable,
        ["delete_post_error"] = ErrorKind.SiteUnreachable,
        ["delete_page_error"] = ErrorKind.SiteUnreachable,
        ["update_post_status_error"] = ErrorKind.SiteUnreachable,
        ["update_page_status_error"] = ErrorKind.SiteUnreachable,
        ["create_page_failed"] = ErrorKind.NotDone,
        ["edit_post_failed"] = ErrorKind.NotDone,
        ["edit_page_failed"] = ErrorKind.NotDone,
        ["delete_page_failed"] = ErrorKind.NotDone,
        ["update_page_status_failed"] = ErrorKind.NotDone,
        ["incomplete_search"] = ErrorKind.Rejected,
        ["incomplete_date_range"] = ErrorKind.Rejected,
        ["invalid_date_range"] = ErrorKind.Rejected,
        ["invalid_filter_params"] = ErrorKind.Rejected,
        ["no_file_uploaded"] = ErrorKind.Rejected,
        ["invalid_file_type"] = ErrorKind.Rejected,
        ["upload_error"] = ErrorKind.Rejected,
        ["empty_file"] = ErrorKind.Rejected,
        ["no_data"] = ErrorKind.Rejected,
        ["invalid_csv_format"] = ErrorKind.Rejected,
        ["mainwp_rest_invalid_costs_id"] = ErrorKind.NotFound,
        ["mainwp_rest_create_costs_invalid_data"] = ErrorKind.Rejected,
        ["mainwp_rest_request_entity_too_large"] = ErrorKind.TooLarge,
        ["create_key_failed"] = ErrorKind.NotDone,
        ["update_key_failed"] = ErrorKind.NotDone,
        ["delete_key_failed"] = ErrorKind.NotDone,
        ["mainwp_job_not_found"] = ErrorKind.NotFound,
        [NoAbility] = ErrorKind.NotFound,
        ["destroy_session_job_not_found"] = ErrorKind.NotFound,
        ["renew_connection_job_not_found"] = ErrorKind.NotFound,
        ["disconnect_job_not_found"] = ErrorKind.NotFound,
        [NoRoute] = ErrorKind.NotFound,
        [AbilityMethod] = ErrorKind.Rejected,
        ["ability_invalid_input"] = ErrorKind.Rejected,
        ["mainwp_invalid_input"] = ErrorKind.Rejected,
        ["mainwp_rest_invalid_param"] = ErrorKind.Rejected,
        [InvalidParameter] = ErrorKind.Rejected,
        ["rest_missing_callback_param"] = ErrorKind.Rejected,
        ["rest_invalid_json"] = ErrorKind.Rejected,
        ["empty_body"] = ErrorKind.Rejected,
        ["invalid_content_type"] = ErrorKind.Rejected,
        ["invalid_backup_config"] = ErrorKind.Rejected,
        ["invalid_retries"] = ErrorKind.Rejected,
        ["invalid_mail_type"] = ErrorKind.Rejected,
        ["invalid_slug"] = ErrorKind.Rejected,
        ["invalid_title"] = ErrorKind.Rejected,
        ["rest_additional_properties_forbidden"] = ErrorKind.Rejected,
        ["rest_invalid_type"] = ErrorKind.Rejected,
        ["duplicate_title"] = ErrorKind.Conflict,
        ["mainwp_rest_sync_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_get_secure_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_upgrade_plugins_of_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_upgrade_themes_of_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_upgrade_translations_of_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_activate_plugins_action"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_deactivate_plugins_action"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_delete_plugins_action"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_reconnect_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_disconnect_site_error"] = ErrorKind.SiteUnreachable,
        ["mainwp_rest_invalid_plugins_slugs"] = ErrorKind.Rejected,
        ["mainwp_rest_invalid_themes_slugs"] = ErrorKind.Rejected,
        ["mainwp_rest_invalid_tag_id"] = ErrorKind.NotFound,
        ["mainwp_rest_invalid_client_id"] = ErrorKind.NotFound,
        ["mainwp_rest_invalid_client_data"] = ErrorKind.NotFound,
        ["invalid_field_id"] = ErrorKind.NotFound,
        ["empty_name"] = ErrorKind.Rejected,
        ["create_field_failed"] = ErrorKind.Conflict,
        ["update_field_failed"] = ErrorKind.Conflict,
        ["mainwp_rest_updates_site_error"] = ErrorKind.Rejected,
    };

    /// <summary>Whether a code is one of MainWP's or WordPress's.</summary>
    public static bool Knows(string? code) => code is not null && Kinds.ContainsKey(code);

    /// <summary>Whether a code says what is wrong with an application password, so that it arrived.</summary>
    public static bool NamesPassword(string? code) => code is "incorrect_password" or "invalid_username" or "invalid_email" or "application_passwords_disabled" or "application_passwords_disabled_for_user";

    /// <summary>The meaning of a code, else of a status; a code of "not permitted" with 401 means that nobody is logged in.</summary>
    // docs/quirks.md, 48.
    public static ErrorKind KindOf(string? code, int status) =>
        code is null || !Kinds.TryGetValue(code, out var kind) ? KindOf(status)
        : kind == ErrorKind.Forbidden && status == 401 ? ErrorKind.Unauthorized
        : kind;

    /// <summary>What a code says is missing, where the request itself does not say what it is about, as when an ability runs; else null.</summary>
    public static Resource? ResourceOf(string? code) => code switch
    {
        "mainwp_site_not_found" => Resource.Site,
        "mainwp_client_not_found" => Resource.Client,
        "mainwp_tag_not_found" => Resource.Tag,
        "mainwp_job_not_found" => Resource.Job,
        NoAbility => Resource.Ability,
        _ => null,
    };

    private static ErrorKind KindOf(int status) => status switch
    {
        401 or 407 => ErrorKind.Unauthorized,
        403 => ErrorKind.Forbidden,
        404 or 410 => ErrorKind.NotFound,
        408 => ErrorKind.TimedOut,
        409 => ErrorKind.Conflict,
        413 or 414 => ErrorKind.TooLarge,
        429 => ErrorKind.Throttled,
        >= 500 => ErrorKind.ServerFailed,
        _ => ErrorKind.Rejected,
    };
}
