namespace MainWp;

/// <summary>Names that the API joins by commas.</summary>
internal static class NameList
{
    public static IReadOnlyList<string> Split(string? text) =>
        ItemList<string>.Of((text ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0));
}
