using System.Collections;
using System.Management.Automation;
using MainWp.Http;
using MainWp.Json;

namespace MainWp.PowerShell.Binding;

/// <summary>Reads what people give an ability: hashtables, custom objects and texts of the form name=value, in any number and order.</summary>
internal static class AbilityParameters
{
    /// <summary>All of them as plain values; what comes later wins.</summary>
    /// <exception cref="MainWpException">InvalidArgument for what is none of these.</exception>
    public static IReadOnlyDictionary<string, object?> Of(IEnumerable<object?> given)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var item in given)
        {
            var value = item is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : item;
            if (value is string text)
                last = AddText(values, text, last);
            else if (value is IDictionary or PSObject)
                AddAll(values, value);
            else if (value is not null)
                throw Invalid($"-Parameter holds a {value.GetType().Name}.");
        }
        return values;
    }

    // To PowerShell types=plugins,themes is two texts: what has no name goes on with the value before it.
    private static string AddText(Dictionary<string, object?> values, string text, string? last)
    {
        var at = text.IndexOf('=');
        if (at <= 0 && last is not null)
        {
            values[last] = $"{values[last]},{text}";
            return last;
        }
        if (at <= 0)
            throw Invalid($"'{text}' in -Parameter is no name=value.");
        var name = text.Substring(0, at).Trim();
        var value = text.Substring(at + 1);
        // Lists and tables may be typed as JSON; what is no JSON is a text.
        values[name] = value.Length > 0 && value[0] is ('[' or '{') ? PlainValue.OfText(value) : value;
        return name;
    }

    private static void AddAll(Dictionary<string, object?> values, object table)
    {
        if (PlainValue.Of(JsonBody.Of(table, RequestBody.JsonType).Bytes) is not IReadOnlyDictionary<string, object?> fields)
            throw Invalid("-Parameter holds no table.");
        foreach (var field in fields)
            values[field.Key] = field.Value;
    }

    private static MainWpException Invalid(string problem) =>
        new(ErrorKind.InvalidArgument, $"{problem} Give a hashtable, as -Parameter @{{ page = 2 }}, or texts, as -Parameter page=2, status=connected. Nothing was sent.") { Resource = Resource.Ability };
}
