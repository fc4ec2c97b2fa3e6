using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using System.Text.Json.Nodes;

namespace MainWp.PowerShell.Binding;

/// <summary>Makes JSON of what a user gives in hashtables and arrays.</summary>
internal static class JsonInput
{
    /// <summary>The object of a hashtable.</summary>
    /// <exception cref="MainWpException">InvalidArgument for a value that has no place in JSON.</exception>
    public static JsonObject Of(IDictionary fields)
    {
        var result = new JsonObject();
        foreach (DictionaryEntry field in fields)
            result[field.Key.ToString()!] = Of(field.Value);
        return result;
    }

    /// <summary>Any value.</summary>
    public static JsonNode? Of(object? value) => Unwrap(value) switch
    {
        null => null,
        JsonNode node => node,
        string text => text,
        bool flag => flag,
        decimal number => number,
        double or float => Convert.ToDouble(Unwrap(value), CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(Unwrap(value), CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        Uri address => address.OriginalString,
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("s", CultureInfo.InvariantCulture),
        SecureString secret => new Secret(secret).Reveal(),
        Secret secret => secret.Reveal(),
        IDictionary fields => Of(fields),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Of)]),
        var other => throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotJson(other.GetType().Name)),
    };

    /// <summary>What stands inside the engine's wrapping.</summary>
    public static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
