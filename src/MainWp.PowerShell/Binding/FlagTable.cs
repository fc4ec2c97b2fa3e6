using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Reads a table of names and yes or no, as in @{ plugins = $false }.</summary>
internal static class FlagTable
{
    public static IReadOnlyDictionary<string, bool>? Of(IDictionary? table)
    {
        if (table is null)
            return null;
        var flags = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table)
        {
            var value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            flags[entry.Key.ToString()!] = value switch
            {
                bool flag => flag,
                int number => number != 0,
                string text when bool.TryParse(text, out var flag) => flag,
                _ => throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAFlag(Convert.ToString(value, CultureInfo.InvariantCulture), entry.Key)) { Resource = Resource.Setting },
            };
        }
        return flags;
    }
}
