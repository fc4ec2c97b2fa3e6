using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Json;

namespace MainWp.Tests.Engine;

/// <summary>Objects with a value in each of their properties, by reflection.</summary>
internal static class FilledSamples
{
    private const int Deepest = 3;

    /// <summary>One of each type that commands write.</summary>
    public static IReadOnlyList<object> All { get; } =
    [
        .. typeof(ServiceObject).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ServiceObject)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => Filled(type, 0)),
    ];

    private static object? Of(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
            return Enum.GetValues(plain).Cast<object>().Last();
        return plain.Name switch
        {
            nameof(String) => "text-1",
            nameof(Int32) => 3,
            nameof(Int64) => 4L,
            nameof(Decimal) => 12.5m,
            nameof(Double) => 1.5,
            nameof(Boolean) => true,
            nameof(DateTime) => new DateTime(2026, 11, 30, 13, 14, 15, DateTimeKind.Local),
            nameof(TimeSpan) => TimeSpan.FromMinutes(90),
            nameof(Uri) => new Uri("https://site.example/blog"),
            nameof(SoftwareVersion) => SoftwareVersion.Of("1.23.9"),
            nameof(SecureString) => null,
            nameof(EncodedText) => null,
            nameof(JsonElement) or nameof(JsonDocument) or nameof(JsonObject) or nameof(JsonNode) => null,
            _ when typeof(IEnumerable).IsAssignableFrom(plain) => ListOf(plain, depth),
            _ when plain.Assembly == typeof(ServiceObject).Assembly && plain.IsClass && !plain.IsAbstract && depth < Deepest => Filled(plain, depth),
            _ => null,
        };
    }

    private static object? ListOf(Type type, int depth)
    {
        if (!type.IsGenericType || depth >= Deepest)
            return null;
        var items = type.GetGenericArguments();
        if (items.Length != 1 || Of(items[0], depth + 1) is not { } item)
            return null;
        var array = Array.CreateInstance(items[0], 2);
        array.SetValue(item, 0);
        array.SetValue(item, 1);
        return type.IsInstanceOfType(array) ? array : null;
    }

    private static object Filled(Type type, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).MinBy(one => one.GetParameters().Length)!;
        object?[] arguments = [.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, depth + 1))];
        var sample = arguments.Contains(null) ? RuntimeHelpers.GetUninitializedObject(type) : constructor.Invoke(arguments);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.CanWrite && property.GetMethod is { IsPrivate: false } && property.GetIndexParameters().Length == 0))
        {
            if (property.Name != nameof(MainWpObject.Dashboard) && Of(property.PropertyType, depth + 1) is { } value)
                property.SetValue(sample, value);
        }
        return sample;
    }
}
