using System.Globalization;
using MainWp.Http;

namespace MainWp;

/// <summary>An input as PHP reads it from a query: input[name][0]=value. What was read by a schema for a query holds texts, lists and tables.</summary>
internal static class AbilityQuery
{
    /// <summary>The longest request line that Apache and nginx accept by default.</summary>
    public const int LongestLine = 8190;

    /// <summary>The most values that PHP reads from a query by default. It silently drops the rest.</summary>
    public const int MostValues = 1000;

    private const string Input = "input";

    // A placeholder of the length of the stamp that keeps caches from answering.
    private static readonly string Stamp = new('0', 12);

    /// <summary>The pairs of the query.</summary>
    /// <exception cref="MainWpException">InvalidArgument, for names that PHP would read as something else.</exception>
    public static IReadOnlyList<(string Name, string? Value)> Of(object? input, List<string> problems)
    {
        var query = new List<(string Name, string? Value)>();
        Add(query, Input, input, problems);
        return query;
    }

    /// <summary>Length of the request line, in characters.</summary>
    public static int LineLength(Request request, Connection connection) =>
        request.Method.Method.Length + request.ToUri(connection.Address, connection.Service.BasePath, stamp: Stamp).PathAndQuery.Length + " HTTP/1.1".Length + 1;

    // An empty list, an empty table and an empty text are all name= (docs/abilities.md).
    private static void Add(List<(string Name, string? Value)> query, string name, object? value, List<string> problems)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> { Count: > 0 } fields:
                foreach (var field in fields)
                {
                    if (field.Key.Length == 0 || field.Key.Contains(']'))
                        problems.Add(Messages.NameInQuery(field.Key));
                    Add(query, $"{name}[{field.Key}]", field.Value, problems);
                }
                break;
            case object?[] { Length: > 0 } items:
                for (var at = 0; at < items.Length; at++)
                    Add(query, $"{name}[{at.ToString(CultureInfo.InvariantCulture)}]", items[at], problems);
                break;
            case IReadOnlyDictionary<string, object?> or object?[] or null:
                query.Add((name, ""));
                break;
            default:
                query.Add((name, SchemaType.TextOf(value)));
                break;
        }
    }
}
