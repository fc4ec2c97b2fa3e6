namespace MainWp;

/// <content>Texts about requests.</content>
internal static partial class Messages
{
    public static string NotAPageNumber(string? name, string? given) =>
        $"{name} is '{given}', but must be a whole number from 1. Nothing was sent.";

    public static string RouteLeadsOut(object? route) =>
        $"The route '{route}' leads out of the REST API.";

    public static string NotARoute(string? given, Uri? dashboard) =>
        $"'{given}' is not a valid route. Use a form such as sites/7 or wp/v2/users/me, or an address of {dashboard}.";

    public static string OtherAddress(Uri? dashboard, object? host) =>
        $"The session is with {dashboard}, and its credentials are not sent to {host}. Connect to that dashboard.";

    public static string AddressOutside(object? root) =>
        $"The address is not below {root}/, where the REST API of the dashboard is.";
}
