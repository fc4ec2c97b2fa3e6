using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;

namespace MainWp.PowerShell.Binding;

/// <summary>A hashtable as the fields of a query or a form, the way PHP reads them: lists with commas, tables inside as name[key].</summary>
internal static class FieldList
{
    /// <summary>The fields in the table's order; those that are null are left out.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Of(IDictionary table)
    {
        var fields = new List<(string Name, string? Value)>();
        foreach (DictionaryEntry entry in table)
            Add(fields, Text(entry.Key)!, entry.Value);
        return fields;
    }

    /// <summary>A scalar as PHP reads it; null if the value is not a scalar.</summary>
    public static string? Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        string text => text,
        char letter => letter.ToString(),
        bool flag => flag ? "1" : "0",
        SwitchParameter given => given ? "1" : "0",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        SecureString secret => new Secret(secret).Reveal(),
        Secret secret => secret.Reveal(),
        IFormattable scalar => scalar.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static void Add(List<(string Name, string? Value)> fields, string name, object? value)
    {
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (value is null)
            return;
        if (Text(value) is { } text)
        {
            fields.Add((name, text));
        }
        else if (value is IDictionary table)
        {
            foreach (DictionaryEntry entry in table)
                Add(fields, $"{name}[{Text(entry.Key)}]", entry.Value);
        }
        else if (value is IEnumerable items)
        {
            AddItems(fields, name, [.. items.Cast<object?>().Where(item => item is not null)]);
        }
        else
        {
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAFieldValue(name, value.GetType().Name));
        }
    }

    // In the input of an ability, PHP wants real lists. Elsewhere MainWP and WordPress split text at commas.
    private static void AddItems(List<(string Name, string? Value)> fields, string name, List<object?> items)
    {
        if (!name.Contains('[') && items.All(item => Text(item) is not null))
        {
            fields.Add((name, string.Join(",", items.Select(Text))));
        }
        else
        {
            for (var i = 0; i < items.Count; i++)
                Add(fields, $"{name}[{i.ToString(CultureInfo.InvariantCulture)}]", items[i]);
        }
    }
}
