namespace MainWp;

/// <content>Texts about changes.</content>
internal static partial class Messages
{
    public const string NothingToChange = "There is nothing to change. Use a parameter that sets a new value. Nothing was sent.";

    public const string NoReason = "The server gives no reason.";

    public static string EmailTaken(object? subject, object? email, object? client, int id, Uri? dashboard) =>
        $"{subject}: the email address {email} belongs to {client} (client {id}) on {dashboard}. Nothing was changed.";

    public static string CostNotCreated(string? name, Uri? dashboard) =>
        $"The cost '{name}' was not created on {dashboard}: the answer contains no cost.";

    public static string CostWithSeveralTargets(int id, Uri? dashboard) =>
        $"Cost {id} applies to more than one of sites, tags and clients, and the API can send only one of these, so the others would be lost. Nothing was changed. Change it on {dashboard}, or name its sites, tags or clients.";

    public static string ContentNotCreated(string? noun, object? title, int site) =>
        $"The {noun} '{title}' was not created on site {site}: the answer has no id.";

    public static string WithDashboard(string? message, Uri? dashboard) =>
        $"{message} ({dashboard}).";

    public const string GlobalOnly = "UseGlobal stands for these settings, so it is not valid here.";

    public static string CostSettingsIgnored(Uri? dashboard, object? settings) =>
        $"{dashboard} reported success but ignored {settings} of the cost tracker: it takes neither an empty text nor 0 there. Change them in the dashboard.";

    public static string TagTaken(string? name, Uri? dashboard, int id) =>
        $"The tag '{name}' already exists on {dashboard} (tag {id}). Nothing was sent.";
}
