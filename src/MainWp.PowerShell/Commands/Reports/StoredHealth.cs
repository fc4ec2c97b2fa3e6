using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace MainWp.PowerShell.Commands;

/// <summary>The health of a site from a file of Export-Clixml or ConvertTo-Json, or from a job.</summary>
internal static class StoredHealth
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The health that an object is or contains; null for any other object.</summary>
    /// <exception cref="MainWpException">InvalidArgument if it is incomplete.</exception>
    public static SiteHealth? Of(object value) => value switch
    {
        SiteHealth health => health,
        PSObject { BaseObject: SiteHealth health } => health,
        PSObject stored when IsHealth(stored) => (SiteHealth?)Read(typeof(SiteHealth), stored),
        _ => null,
    };

    private static bool IsHealth(PSObject stored) =>
        stored.TypeNames.Contains("Deserialized." + typeof(SiteHealth).FullName) || Equals(stored.Properties["Noun"]?.Value, Nouns.Of(nameof(SiteHealth)));

    private static object? Read(Type type, object? value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var bare = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (bare is null || plain.IsInstanceOfType(bare))
            return bare;
        if (plain is { IsGenericType: true } && plain.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ReadList(plain.GetGenericArguments()[0], bare as IEnumerable ?? new[] { value });
        if (plain.Assembly == typeof(SiteHealth).Assembly && !plain.IsEnum && plain != typeof(SoftwareVersion))
            return value is PSObject { BaseObject: PSCustomObject } fields ? ReadFields(plain, fields) : throw new MainWpException(ErrorKind.InvalidArgument, Messages.StoredHealthCut) { Resource = Resource.Site };
        return LanguagePrimitives.TryConvertTo(bare, plain, out var converted) ? converted : null;
    }

    private static Array ReadList(Type type, IEnumerable values)
    {
        var items = values.Cast<object?>().Select(value => Read(type, value)).Where(item => item is not null).ToArray();
        var list = Array.CreateInstance(type, items.Length);
        items.CopyTo(list, 0);
        return list;
    }

    private static object ReadFields(Type type, PSObject fields)
    {
        var constructor = type.GetConstructors(Any).Where(one => !one.GetParameters().Any(parameter => parameter.ParameterType == type)).OrderBy(one => one.GetParameters().Length).First();
        var item = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Read(parameter.ParameterType, fields.Properties[parameter.Name]?.Value))]);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite))
        {
            if (Read(property.PropertyType, fields.Properties[property.Name]?.Value) is { } value)
                property.SetValue(item, value);
        }
        return item;
    }
}
