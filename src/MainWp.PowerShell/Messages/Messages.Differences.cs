namespace MainWp.PowerShell;

/// <summary>What a question about a change says.</summary>
internal static partial class Messages
{
    public static string WithDifferences(string action, IReadOnlyList<Difference> differences) =>
        $"{action} ({(differences.Count == 0 ? "nothing would differ" : string.Join("; ", differences))})";

    public static string WithoutDifferences(string action) => $"{action} (the credential may not read the old values)";
}
