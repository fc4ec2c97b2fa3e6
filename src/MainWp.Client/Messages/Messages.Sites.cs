namespace MainWp;

/// <summary>What is said of changes to sites.</summary>
internal static partial class Messages
{
    public const string MustUse = "it is a must-use plugin, which is always active and cannot be switched off or deleted from the dashboard";

    public static string LastTag(string site, Uri dashboard) => $"{site} of {dashboard} would have no tag left, and the dashboard cannot take the last tag away. Nothing was sent for it. Use -AddTag with another tag as well.";
}
