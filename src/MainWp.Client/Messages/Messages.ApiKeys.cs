namespace MainWp;

/// <content>Texts about api keys.</content>
internal static partial class Messages
{
    public static string NotAPermission(object? permission) =>
        $"'{permission}' is not a valid permission for an API key. Use Read, Write or both. Write includes deleting. Nothing was sent.";

    public static string DescriptionTooLong(int length, object? most) =>
        $"The description has {length} characters, and a dashboard keeps {most}. Use a shorter one. Nothing was sent.";

    public static string DescriptionNotCleared(string? description) =>
        $"The dashboard would ignore the description '{description}': the description of a key can be changed, but not cleared. Nothing was sent.";
}
