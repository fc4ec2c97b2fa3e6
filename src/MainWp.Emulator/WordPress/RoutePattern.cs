using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Emulator.WordPress;

/// <summary>The address of a route. Every dashboard has the same ones, and tests start hundreds of dashboards: each pattern is read once.</summary>
internal sealed partial class RoutePattern
{
    private static readonly ConcurrentDictionary<(string Space, string Pattern), RoutePattern> Known = [];

    private readonly Regex _regex;
    private readonly string[] _names;
    private readonly string _start;

    private RoutePattern(string space, string pattern)
    {
        Text = Placeholder().Replace($"/{space}{pattern}", match => $"(?P<{match.Groups[1].Value}>{match.Groups[2].Value})");
        var expression = NeedlessEscape().Replace(Text.Replace("(?P<", "(?<", StringComparison.Ordinal), "$1");
        _regex = new Regex($"^{expression}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        _names = [.. _regex.GetGroupNames().Where(name => !char.IsAsciiDigit(name[0]))];
        _start = Literal().Match(Text).Value;
    }

    /// <summary>The pattern in the spelling of the server's index.</summary>
    public string Text { get; }

    public static RoutePattern Of(string space, string pattern) => Known.GetOrAdd((space, pattern), key => new RoutePattern(key.Space, key.Pattern));

    /// <summary>The parameters in an address; null where it is another one's.</summary>
    public JsonObject? Match(string path)
    {
        if (!path.StartsWith(_start, StringComparison.OrdinalIgnoreCase))
            return null;
        var match = _regex.Match(path);
        if (!match.Success)
            return null;

        var parameters = new JsonObject();
        foreach (var name in _names)
            parameters[name] = match.Groups[name].Value;
        return parameters;
    }

    /// <summary>PHP takes these, .NET does not.</summary>
    [GeneratedRegex(@"\\([_%@])")]
    private static partial Regex NeedlessEscape();

    [GeneratedRegex(@"\{(\w+):(.+?)\}(?=/|$)")]
    private static partial Regex Placeholder();

    /// <summary>What every address of the pattern begins with; a letter before a sign may be optional.</summary>
    [GeneratedRegex(@"^(?:[\w/-](?![?*{|+]))*")]
    private static partial Regex Literal();
}
