using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>A pattern, its methods and the function behind it.</summary>
internal sealed class RestRoute(string space, string pattern, string[] methods, Func<RestRequest, RestAnswer> handler, Argument[] arguments)
{
    private readonly RoutePattern _pattern = RoutePattern.Of(space, pattern);

    public string Namespace { get; } = space;

    /// <summary>The pattern in the spelling of the server's index.</summary>
    public string Pattern => _pattern.Text;

    public string[] Methods { get; } = methods;

    public Func<RestRequest, RestAnswer> Handler { get; } = handler;

    public Argument[] Arguments { get; } = arguments;

    /// <summary>True where the server's code makes PHP complain.</summary>
    public bool Warns { get; init; }

    public JsonObject? Match(string path) => _pattern.Match(path);
}
