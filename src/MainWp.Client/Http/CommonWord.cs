namespace MainWp.Http;

/// <summary>
/// Words that occur in texts of all kinds. Under a secret name they are usually settings of a plugin, not secrets. Hiding them from then on
/// would make texts unreadable, and would not stop anybody from guessing them.
/// </summary>
internal static class CommonWord
{
    /// <summary>The most letters that count as a word.</summary>
    private const int LongestOfLetters = 7;

    /// <summary>The most digits that count as a number.</summary>
    private const int LongestOfDigits = 5;

    private static readonly HashSet<string> Longer = new(StringComparer.OrdinalIgnoreCase)
    {
        "administrator", "anonymous", "application", "attachment", "automatic", "available", "categories", "category", "comments", "completed", "connected", "contributor", "customer", "dashboard", "disabled",
        "disconnected", "document", "external", "inactive", "internal", "language", "multisite", "navigation", "optional", "password", "permalink", "permanent", "products", "protected", "published", "required",
        "revision", "scheduled", "security", "settings", "shortcode", "shop_manager", "standard", "subscriber", "taxonomy", "template", "templates", "temporary", "thumbnail", "undefined", "unlimited", "username",
        "woocommerce", "wordpress",
    };

    /// <summary>True for a short word in one case, a short number, or one of the words that are common.</summary>
    public static bool Is(string text) =>
        (text.Length <= LongestOfLetters && text.All(char.IsLetter) && IsOfOneCase(text)) || (text.Length <= LongestOfDigits && text.All(char.IsDigit)) || Longer.Contains(text);

    private static bool IsOfOneCase(string text) => text.Skip(1).All(letter => !char.IsUpper(letter)) || text.All(letter => !char.IsLower(letter));
}
