namespace MainWp;

/// <summary>Reads the fields of a query or a form.</summary>
internal static class QueryText
{
    /// <summary>The fields by name. Of a field that occurs twice, the first.</summary>
    public static IReadOnlyDictionary<string, string> Read(string query)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(['='], 2);
            var name = Text(parts[0]);
            if (!fields.ContainsKey(name))
                fields[name] = parts.Length > 1 ? Text(parts[1]) : "";
        }
        return fields;
    }

    private static string Text(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));
}
