using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace MainWp.Tests.Properties;

/// <summary>All that an object holds: its text and each property, what is computed when it is looked at too, down to the objects inside.</summary>
internal static class Appearance
{
    private const int Deepest = 6;

    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, bool IsSent, bool IsNeverNull)[]> Known = [];

    /// <summary>What fails where it is looked at, and what is null although its type says that it never is.</summary>
    public static IEnumerable<string> FaultsOf(object? item, int depth = 0)
    {
        if (item is null or string or Uri || depth > Deepest)
            yield break;
        if (item is IEnumerable items)
        {
            foreach (var inner in items)
            {
                if (inner is null && item.GetType().GetGenericArguments() is [{ } element] && element.Assembly == typeof(ServiceObject).Assembly)
                    yield return $"a list of {element.Name}: null inside";
                foreach (var fault in FaultsOf(inner, depth + 1))
                    yield return fault;
            }
            yield break;
        }
        // A file of saved connections is checked as a whole before it is used.
        if (item.GetType().Assembly != typeof(ServiceObject).Assembly || item is ConnectionList or StoredConnection or StoredSecrets)
            yield break;
        if (Failure(item.ToString) is { } failed)
            yield return $"{item.GetType().Name}.ToString: {failed}";
        foreach (var (property, isSent, isNeverNull) in Known.GetOrAdd(item.GetType(), PropertiesOf))
        {
            object? value = null;
            if (Failure(() => value = property.GetValue(item)) is { } failure)
                yield return $"{item.GetType().Name}.{property.Name}: {failure}";
            else if (value is null && isNeverNull)
                yield return $"{item.GetType().Name}.{property.Name}: null";
            foreach (var fault in isSent ? [] : FaultsOf(value, depth + 1))
                yield return fault;
        }
    }

    private static (PropertyInfo Property, bool IsSent, bool IsNeverNull)[] PropertiesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(property => (property, IsSent(property), !IsSent(property) && IsNeverNull(property))),
    ];

    private static bool IsSent(PropertyInfo property) => property.SetMethod is { IsPublic: true };

    private static bool IsNeverNull(PropertyInfo property) => !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private static string? Failure(Func<object?> look)
    {
        try
        {
            look();
            return null;
        }
        catch (Exception e)
        {
            return (e.InnerException ?? e).GetType().Name;
        }
    }
}
