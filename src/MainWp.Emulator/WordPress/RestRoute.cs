using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Emulator.WordPress;

/// <summary>A pattern, its methods and the function behind it.</summary>
internal sealed partial class RestRoute
{
    private readonly Regex _regex;

    public RestRoute(string space, string pattern, string[] methods, Func<RestRequest, RestAnswer> handler, Argument[] arguments)
    {
        Namespace = space;
        Pattern = Placeholder().Replace($"/{space}{pattern}", match => $"(?P<{match.Groups[1].Value}>{match.Groups[2].Value})");
        Methods = methods;
        Handler = handler;
        Arguments = arguments;
        var expression = NeedlessEscape().Replace(Pattern.Replace("(?P<", "(?<", StringComparison.Ordinal), "$1");
        _regex = new Regex(
            $"^{expression}$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    public string Namespace { get; }

    /// <summary>The pattern in the spelling of the server's index.</summary>
    public string Pattern { get; }

    public string[] Methods { get; }

    public Func<RestRequest, RestAnswer> Handler { get; }

    public Argument[] Arguments { get; }

    /// <summary>True where the server's code makes PHP complain.</summary>
    public bool Warns { get; init; }

    public JsonObject? Match(string path)
    {
        var match = _regex.Match(path);
        if (!match.Success)
            return null;

        var parameters = new JsonObject();
        foreach (var name in _regex.GetGroupNames().Where(name => !char.IsAsciiDigit(name[0])))
            parameters[name] = match.Groups[name].Value;
        return parameters;
    }

    /// <summary>PHP takes these, .NET does not.</summary>
    [GeneratedRegex(@"\\([_%@])")]
    private static partial Regex NeedlessEscape();

    [GeneratedRegex(@"\{(\w+):(.+?)\}(?=/|$)")]
    private static partial Regex Placeholder();
}
