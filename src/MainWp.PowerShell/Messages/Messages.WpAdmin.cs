namespace MainWp.PowerShell;

/// <content>Texts about wp admin.</content>
internal static partial class Messages
{
    public static string KeyIsTaken(object? key, object? first, object? site) =>
        $"The key {key} is already used for the backup of site {first}, so site {site} would get none. Nothing was sent for it. Use one site, or leave -IdempotencyKey out.";

    public static string SitesIncomplete(Uri? service, int? total, int count) =>
        $"{service} says that it has {total} sites, and it sent {count}. Its documentation has no pages. Read the others with -Id, or with Invoke-WpAdminRequest and its parameters.";
}
