namespace MainWp.Http;

/// <content>What to do about it.</content>
internal static partial class Failure
{
    private const string PasswordsOff = Messages.PasswordsOff;

    private static string Remedy(Request request, Connection connection, string? code) => (request.RequiredCredential, code) switch
    {
        (RequiredCredential.LegacyKey, "mainwp_rest_authentication_disabled_key") when connection.LegacyWay == LegacyAuthentication.Query => Messages.LegacyKeyInAddress,
        (RequiredCredential.LegacyKey, _) => Messages.ReconnectWithLegacyKey,
        (RequiredCredential.ApplicationPassword, _) when !connection.Facts.ApplicationPasswordsAvailable => PasswordsOff,
        (RequiredCredential.ApplicationPassword, "invalid_username" or "invalid_email") => Messages.WrongUserName,
        (RequiredCredential.ApplicationPassword, "incorrect_password") when connection.HasUnlikelyPassword => Messages.NotAnApplicationPassword,
        (RequiredCredential.ApplicationPassword, "incorrect_password") => Messages.PasswordMayBeRevoked,
        (RequiredCredential.ApplicationPassword, _) => Messages.ReconnectWithPassword,
        (_, "mainwp_rest_authentication_disabled_key") => Messages.KeyUnknownOrDisabled,
        (_, "mainwp_rest_authentication_missing_parameter") => Messages.TokenIncomplete,
        _ => Messages.ReconnectWithKey,
    };

    private static string Listing(Resource resource) => resource switch
    {
        Resource.Site => Messages.ListSites,
        Resource.ApiKey => Messages.ListKeys,
        Resource.Monitor => Messages.ListMonitors,
        Resource.CostProductType or Resource.CostPaymentMethod => Messages.ListCostOptions,
        Resource.Tag => Messages.ListTags,
        Resource.Client => Messages.ListClients,
        Resource.ClientField => Messages.ListFields,
        Resource.Plugin => Messages.ListPlugins,
        Resource.Theme => Messages.ListThemes,
        Resource.DashboardUser => Messages.ListUsers,
        Resource.ApplicationPassword => Messages.ListPasswords,
        Resource.Ability => Messages.ListAbilities,
        Resource.Job => Messages.JobsAreKept,
        Resource.SitePost => Messages.ListPosts,
        Resource.SitePage => Messages.ListPages,
        Resource.SiteUser => Messages.ListSiteUsers,
        Resource.Cost => Messages.ListCosts,
        _ => Messages.MayBeRemoved,
    };
}
