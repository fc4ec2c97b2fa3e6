namespace MainWp;

/// <content>Texts about names.</content>
internal static partial class Messages
{
    public static string SeveralNames(string? name, int count, Uri? dashboard, object? matches) =>
        $"'{name}' matches {count} entries on {dashboard}: {matches}. Use the id of the right one.";

    public static string SeveralSites(string? name, int count, Uri? dashboard, object? matches) =>
        $"'{name}' matches {count} sites of {dashboard}: {matches}. Use the id of the right one.";
}
