using System.Globalization;
using System.Text;

namespace MainWp.Http;

/// <summary>One request as a value; each attempt makes a fresh message of it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route below the service's base path, such as mainwp/v2/sites/7 below wp-json/.</param>
internal sealed record Request(HttpMethod Method, string Route)
{
    private const string V2 = "mainwp/v2/";
    private const string Version1Root = "mainwp/v1/";
    private const string ConsumerFields = "consumer_";
    private const string FieldsParameter = "_fields";

    /// <summary>WordPress ignores it.</summary>
    private const string FreshParameter = "_";

    /// <summary>Query parameters; those without a value are not sent.</summary>
    public IReadOnlyList<(string Name, string? Value)> Query { get; init; } = [];

    public RequestBody? Body { get; init; }

    public RequiredCredential RequiredCredential { get; init; } = RequiredCredential.ApiKey;

    /// <summary>What the request is about, for messages and error ids.</summary>
    public Subject? About { get; init; }

    /// <summary>Headers of this request alone.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>True for a change that the server makes once, however often it is sent: then it may be repeated like a read.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>True if it may change something although its method is one for reading.</summary>
    // docs/quirks.md, 48: WordPress wants GET for an ability that its plugin calls readonly and destructive at once.
    public bool ChangesByGet { get; init; }

    /// <summary>Whether it only reads: then it may be repeated, and a failure leaves nothing open.</summary>
    public bool IsRead => !ChangesByGet && RetryRule.IsRead(Method);

    /// <summary>True where success: 0 is an answer that the caller reads, not a failure.</summary>
    public bool ReadsFailure { get; init; }

    /// <summary>True where the server does its work inside the request: then the time-out is at least 30 minutes.</summary>
    public bool MayTakeMinutes { get; init; }

    /// <summary>True to ask with ?rest_route=, which also works with Plain permalinks. MainWP authenticates no request there.</summary>
    // docs/quirks.md, 6.
    public bool IsPlain { get; init; }

    /// <summary>True if any answer is valid: an empty one, or a bare text, number, true or false.</summary>
    // mainwp/v1; docs/quirks.md, 46 and 47.
    public bool TakesAnyAnswer { get; init; }

    /// <summary>True if the method is sent in a header because it is blocked.</summary>
    public bool OverridesMethod { get; init; }

    /// <summary>True for a read that is sent as POST, of which no cache keeps the answer.</summary>
    public bool IsPosted { get; init; }

    /// <summary>True where no cache may answer: a poll, or the proof of a credential.</summary>
    public bool IsFresh { get; init; }

    /// <summary>True where the plain address is asked, to see whether a cache has it.</summary>
    public bool IsStale { get; init; }

    /// <summary>True where only some fields of the answer are asked for.</summary>
    public bool NamesFields => Query.Any(parameter => parameter is { Name: FieldsParameter, Value: not null });

    /// <summary>True where the query or the body brings a consumer key of its own.</summary>
    public bool NamesConsumerKey => Query.Any(parameter => parameter.Name.StartsWith(ConsumerFields, StringComparison.Ordinal)) || (Body is { } body && Encoding.UTF8.GetString(body.Bytes).Contains(ConsumerFields));

    /// <summary>The route without the query and without whole consumer keys, for messages.</summary>
    public string Endpoint => $"{Method} {(Route.Length == 0 ? "wp-json" : ApiToken.Shorten(Route))}";

    public static Request Get(string route, params (string Name, string? Value)[] query) => new(HttpMethod.Get, V2 + route) { Query = query };

    /// <summary>Asks for one page of a list.</summary>
    public static Request Page(string route, int page, int size, params (string Name, string? Value)[] query) =>
        Get(route, [("page", Number(page)), ("per_page", Number(size)), .. query]);

    /// <summary>A number as it is sent.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Request Post(string route, RequestBody? body = null) => new(HttpMethod.Post, V2 + route) { Body = body };

    public static Request Put(string route, RequestBody body) => new(HttpMethod.Put, V2 + route) { Body = body };

    public static Request Delete(string route, RequestBody? body = null) => new(HttpMethod.Delete, V2 + route) { Body = body };

    /// <summary>Asks a route of mainwp/v1, where an answer may be empty or a bare text.</summary>
    // docs/quirks.md, 46 and 47.
    public static Request Version1(HttpMethod method, string route, params (string Name, string? Value)[] query) =>
        new(method, Version1Root + route) { RequiredCredential = RequiredCredential.LegacyKey, Query = query, TakesAnyAnswer = true };

    /// <summary>Runs an ability that only reads: a GET with input[name]=value in the query.</summary>
    // docs/quirks.md, 48.
    public static Request ReadAbility(string name, params (string Name, string? Value)[] input) =>
        new(HttpMethod.Get, $"wp-abilities/v1/abilities/{name}/run")
        {
            RequiredCredential = RequiredCredential.ApplicationPassword,
            Query = [.. input.Select(parameter => ($"input[{parameter.Name}]", parameter.Value))],
        };

    /// <summary>Runs an ability that writes: a POST with {"input": ...}.</summary>
    // docs/quirks.md, 48.
    public static Request RunAbility(string name, RequestBody input) =>
        new(HttpMethod.Post, $"wp-abilities/v1/abilities/{name}/run") { RequiredCredential = RequiredCredential.ApplicationPassword, Body = input };

    /// <summary>The same request for all fields of the answer.</summary>
    public Request ForAllFields() => this with { Query = [.. Query.Where(parameter => parameter.Name != FieldsParameter)] };

    /// <summary>The address of the request.</summary>
    /// <param name="address">That of the service.</param>
    /// <param name="basePath">Where the routes begin.</param>
    /// <param name="wantsSlash">Whether a route ends with a slash.</param>
    /// <param name="stamp">Makes the address unique, so that no cache has it; null for the plain address.</param>
    public Uri ToUri(Uri address, string basePath, bool wantsSlash = false, string? stamp = null)
    {
        var pairs = Query.Append((Name: FreshParameter, Value: stamp)).Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value!)}");
        var query = string.Join("&", pairs);
        if (IsPlain)
            return new Uri(address, $"?rest_route=/{Uri.EscapeDataString(Route)}{(query.Length > 0 ? "&" + query : "")}");
        var path = $"{basePath}{Route}{(wantsSlash && Route.Length > 0 && !Route.EndsWith("/", StringComparison.Ordinal) ? "/" : "")}";
        var target = new Uri(address, $"{path}{(query.Length > 0 ? "?" + query : "")}");
        // The route of a token request is a whole address that came from a Uri.
        return target.AbsoluteUri == path || Segments(target.AbsolutePath).SequenceEqual(Segments(path.StartsWith("/", StringComparison.Ordinal) ? path : address.AbsolutePath + path))
            ? target
            : throw new MainWpException(ErrorKind.InvalidArgument, Messages.PathWouldChange(Endpoint)) { Endpoint = Endpoint, Resource = Resource.Route };
    }

    // In powershell.exe, Uri turns %2F into a slash and follows ..%2F. What is sent must equal what was checked.
    private static IEnumerable<string> Segments(string path) => path.Split('/').Select(Uri.UnescapeDataString);
}
