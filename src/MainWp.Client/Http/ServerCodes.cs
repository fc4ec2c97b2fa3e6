namespace MainWp.Http;

/// <summary>
/// What the server's error codes mean. Codes come before statuses: MainWP answers 401 for a missing scope and 500 for most refusals
/// (QUIRKS 2 and 10), and its messages are translated.
/// </summary>
internal static class ServerCodes
{
    /// <summary>401 for no key, a wrong secret and a missing scope alike; only another request tells them apart.</summary>
    public const string AuthenticationUndecided = "mainwp_rest_authentication_error";

    /// <summary>From 6.9 on: the site does not exist, or the account behind the key may not manage it.</summary>
    public const string AbilityNotPermitted = "ability_invalid_permissions";

    public const string NoRoute = "rest_no_route";

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
        ["mainwp_permission_denied"] = ErrorKind.Forbidden,
        [AbilityNotPermitted] = ErrorKind.Forbidden,
        ["mainwp_rest_invalid_site_id"] = ErrorKind.NotFound,
        ["mainwp_rest_invalid_site_data"] = ErrorKind.NotFound,
        ["mainwp_site_not_found"] = ErrorKind.NotFound,
        ["website_not_found"] = ErrorKind.NotFound,
        ["api_key_not_found"] = ErrorKind.NotFound,
        ["create_key_failed"] = ErrorKind.NotDone,
        ["update_key_failed"] = ErrorKind.NotDone,
        ["delete_key_failed"] = ErrorKind.NotDone,
        ["mainwp_job_not_found"] = ErrorKind.NotFound,
        ["rest_ability_not_found"] = ErrorKind.NotFound,
        ["user_not_found"] = ErrorKind.NotFound,
        ["post_not_exist"] = ErrorKind.NotFound,
        ["destroy_session_job_not_found"] = ErrorKind.NotFound,
        ["renew_connection_job_not_found"] = ErrorKind.NotFound,
        ["disconnect_job_not_found"] = ErrorKind.NotFound,
        [NoRoute] = ErrorKind.NotFound,
        ["rest_ability_invalid_method"] = ErrorKind.Rejected,
        ["ability_invalid_input"] = ErrorKind.Rejected,
        ["mainwp_invalid_input"] = ErrorKind.Rejected,
        ["mainwp_rest_invalid_param"] = ErrorKind.Rejected,
        ["rest_invalid_param"] = ErrorKind.Rejected,
        ["rest_missing_callback_param"] = ErrorKind.Rejected,
        ["rest_invalid_json"] = ErrorKind.Rejected,
        ["empty_body"] = ErrorKind.Rejected,
        ["invalid_content_type"] = ErrorKind.Rejected,
        ["invalid_backup_config"] = ErrorKind.Rejected,
        ["invalid_retries"] = ErrorKind.Rejected,
        ["invalid_mail_type"] = ErrorKind.Rejected,
        ["invalid_slug"] = ErrorKind.Rejected,
        ["invalid_title"] = ErrorKind.Rejected,
        ["no_website_found"] = ErrorKind.Rejected,
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

    /// <summary>The meaning of a code, else of a status; a code of "not permitted" with 401 means that nobody is logged in (QUIRKS 48).</summary>
    public static ErrorKind KindOf(string? code, int status) =>
        code is null || !Kinds.TryGetValue(code, out var kind) ? KindOf(status)
        : kind == ErrorKind.Forbidden && status == 401 ? ErrorKind.Unauthorized
        : kind;

    private static ErrorKind KindOf(int status) => status switch
    {
        401 or 407 => ErrorKind.Unauthorized,
        403 => ErrorKind.Forbidden,
        404 or 410 => ErrorKind.NotFound,
        408 => ErrorKind.TimedOut,
        409 => ErrorKind.Conflict,
        413 => ErrorKind.TooLarge,
        429 => ErrorKind.Throttled,
        >= 500 => ErrorKind.ServerFailed,
        _ => ErrorKind.Rejected,
    };
}
