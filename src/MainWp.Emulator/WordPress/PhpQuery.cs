using System.Net;
using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>Query strings and form bodies with PHP's brackets: input[types][]=plugins.</summary>
internal static class PhpQuery
{
    /// <summary>max_input_vars: what comes after is dropped without a word.</summary>
    private const int MostValues = 1000;

    public static JsonObject Parse(string text)
    {
        var result = new JsonObject();
        foreach (var pair in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Take(MostValues))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
            Put(result, name, value);
        }

        return result;
    }

    public static void Put(JsonObject target, string name, string value)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || !name.EndsWith(']'))
        {
            target[name] = value;
            return;
        }

        Put(target, [name[..bracket], .. name[(bracket + 1)..^1].Split("][")], value);
    }

    private static void Put(JsonObject target, string[] keys, string value)
    {
        var current = target;
        for (var depth = 0; depth < keys.Length - 1; depth++)
        {
            var key = Key(current, keys[depth]);
            if (keys[depth + 1].Length == 0 && depth == keys.Length - 2)
            {
                if (current[key] is not JsonArray list)
                    current[key] = list = [];
                list.Add(value);
                return;
            }

            if (current[key] is not JsonObject next)
                current[key] = next = [];
            current = next;
        }

        current[Key(current, keys[^1])] = value;
    }

    private static string Key(JsonObject target, string key) =>
        key.Length > 0 ? key : target.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
