using System.Text.RegularExpressions;

namespace MainWp;

/// <summary>An API key of the Wp Admin API, such as wp_live_sk_ and letters and digits.</summary>
internal static class WpAdminKey
{
    private static readonly Regex Form = new("^wp_(live|test)_sk_[0-9A-Za-z]{24,}$", RegexOptions.CultureInvariant);

    /// <summary>Whether it has the form of the example in the documentation. A service may use another form.</summary>
    public static bool IsWellFormed(string key) => Form.IsMatch(key);

    /// <summary>The key without the word Bearer and the blanks that people copy along.</summary>
    /// <exception cref="MainWpException">InvalidArgument for text that cannot be sent in a header. The message does not contain it.</exception>
    public static string Parse(string given)
    {
        var key = given.Trim();
        if (key.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            key = key.Substring("Bearer ".Length).Trim();
        return key.Length > 0 && key.All(letter => letter is > ' ' and <= '~')
            ? key
            : throw new MainWpException(ErrorKind.InvalidArgument, Messages.ServiceKeyUnusable(given.Length));
    }
}
