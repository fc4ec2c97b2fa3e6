using System.Collections;
using System.Globalization;
using System.Reflection;

namespace MainWp;

/// <summary>The differences that a change would make to a thing, property by property.</summary>
internal static class Differences
{
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal) { "Password", "HttpPassword", "UniqueId", "ApiKey" };

    /// <summary>The differences that a patch would make. Its properties have the names of the thing's properties.</summary>
    /// <param name="current">The thing as it is.</param>
    /// <param name="patch">What to change; null values change nothing.</param>
    /// <param name="renamed">The thing's name for a property of the patch, if it differs; empty for a property that is compared elsewhere.</param>
    public static IReadOnlyList<Difference> Between(object current, object patch, params (string Patch, string Current)[] renamed)
    {
        var names = renamed.ToDictionary(pair => pair.Patch, pair => pair.Current);
        return Of(current, [.. Wanted(patch).Select(property => (Name: names.TryGetValue(property.Name, out var name) ? name : property.Name, Value: property.GetValue(patch))).Where(wanted => wanted.Name.Length > 0)]);
    }

    /// <summary>The differences that these values would make; null values change nothing.</summary>
    public static IReadOnlyList<Difference> Of(object current, params (string Name, object? Value)[] wanted)
    {
        var differences = new List<Difference>();
        foreach (var (name, value) in wanted.Where(wish => wish.Value is not null))
        {
            if (Secrets.Contains(name))
                differences.Add(new Difference(name, null, null));
            else if (current.GetType().GetProperty(name) is not { } property)
                differences.Add(new Difference(name, null, TextOf(value)));
            else
                differences.AddRange(Between(name, property.GetValue(current), value));
        }
        return differences;
    }

    /// <summary>The difference between two values; none where they are the same.</summary>
    public static IEnumerable<Difference> Between(string name, object? old, object? next)
    {
        var (before, after) = (TextOf(Like(next, old)), TextOf(AsFlag(next, old)));
        if (!string.Equals(before, after, next is Enum ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            yield return new Difference(name, before, after);
    }

    // The changed properties only, not those that identify the thing.
    private static IEnumerable<PropertyInfo> Wanted(object patch) => patch.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property is { CanRead: true, CanWrite: true } && property.DeclaringType == patch.GetType() && !IsDefault(property.PropertyType, property.GetValue(patch)));

    private static bool IsDefault(Type type, object? value) => value is null || (type.IsValueType && Nullable.GetUnderlyingType(type) is null && value.Equals(Activator.CreateInstance(type)));

    // In a map, only the entries to be changed count.
    private static object? Like(object? next, object? old) => next is IEnumerable<KeyValuePair<string, bool>> wanted && old is IEnumerable<KeyValuePair<string, bool>> all
        ? all.Where(entry => wanted.Any(one => string.Equals(one.Key, entry.Key, StringComparison.OrdinalIgnoreCase))).ToDictionary(entry => entry.Key, entry => entry.Value)
        : old;

    private static object? AsFlag(object? next, object? old) => (next, old) switch
    {
        (0 or 1, bool) => next is 1,
        (MonitorSwitch.Enabled or MonitorSwitch.Disabled, bool) => next is MonitorSwitch.Enabled,
        _ => next,
    };

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        Uri address => address.OriginalString,
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IEnumerable<KeyValuePair<string, bool>> flags => string.Join("; ", flags.OrderBy(flag => flag.Key, StringComparer.OrdinalIgnoreCase).Select(flag => $"{flag.Key}={flag.Value}")),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(TextOf)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
