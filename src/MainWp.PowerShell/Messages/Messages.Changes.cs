namespace MainWp.PowerShell;

/// <content>Texts about changes.</content>
internal static partial class Messages
{
    public const string ClientAndNoClient = "-Client and -NoClient cannot be used together. Nothing was sent.";

    public static string NotOfProvider(string? parameter, object? provider) =>
        $"-{parameter} does not apply to {provider}. Nothing was sent.";
}
