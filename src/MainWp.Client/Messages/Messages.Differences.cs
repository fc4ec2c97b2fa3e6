namespace MainWp;

/// <summary>How a change is shown before it is made.</summary>
internal static partial class Messages
{
    /// <summary>A value that is empty.</summary>
    public const string NoValue = "(none)";

    public static string ValueDiffers(string property, string old, string next) => $"{property}: {old} -> {next}";

    /// <summary>The same for texts that are too long to show.</summary>
    public static string LengthDiffers(string property, int old, int next) => $"{property}: {old} characters -> {next} characters";

    /// <summary>A value whose old one the dashboard does not tell.</summary>
    public static string NewValue(string property, string next) => $"{property}: set to {next}";

    public static string NewSecret(string property) => $"{property}: set to a new value";
}
