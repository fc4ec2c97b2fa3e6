using System.Collections;
using System.Globalization;
using System.Xml.Linq;

namespace MainWp.Emulator.Tour;

/// <summary>Shows objects in the columns that the module's format file gives their type.</summary>
internal static class ConsoleTable
{
    private const int WidestColumn = 44;

    private static readonly Lazy<XDocument> Views = new(() => XDocument.Load(Repository.PathOf("src", "MainWp.PowerShell", "Formatting", "MainWp.Format.ps1xml")));

    public static void Print(IReadOnlyList<object> items, TextWriter output)
    {
        foreach (var group in items.GroupBy(item => item.GetType()))
        {
            var names = ColumnsOf(group.Key);
            var rows = group.Select(item => names.Select(name => Text(group.Key.GetProperty(name)?.GetValue(item))).ToArray()).Prepend([.. names]).ToList();
            var widths = names.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
            foreach (var row in rows)
                output.WriteLine("  " + string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string[] ColumnsOf(Type type) =>
        [.. (Views.Value.Descendants("View").FirstOrDefault(view => view.Descendants("TypeName").Any(name => name.Value == type.FullName) && view.Element("TableControl") is not null)
            ?.Descendants("TableColumnItem").Select(column => (string?)column.Element("PropertyName")).OfType<string>()
            ?? type.GetProperties().Select(property => property.Name)).Take(6)];

    private static string Text(object? value)
    {
        var text = value switch
        {
            null => "",
            string written => written,
            DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
            IEnumerable many => string.Join(", ", many.Cast<object>()),
            _ => value.ToString() ?? "",
        };
        return text.Length > WidestColumn ? text[..(WidestColumn - 1)] + "…" : text;
    }
}
