using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Conventions;

/// <summary>Values that a parameter takes.</summary>
internal static class ParameterSamples
{
    /// <summary>Two different ones, where there are two.</summary>
    public static IReadOnlyList<object> Of(PropertyInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType;
        if (parameter.GetCustomAttribute<ValidateSetAttribute>() is { } set)
            return [.. set.ValidValues.Select(value => LanguagePrimitives.ConvertTo(value, type))];
        if (parameter.GetCustomAttribute<ValidatePatternAttribute>() is { RegexPattern: var pattern })
            return pattern.Contains('#') ? ["#123456", "#654321"] : ["03:33", "04:44"];
        if (parameter.GetCustomAttribute<ValidateRangeAttribute>() is { } range)
            return [LanguagePrimitives.ConvertTo(range.MaxRange is int most && most > 1000 ? 77 : range.MaxRange, type), LanguagePrimitives.ConvertTo(range.MinRange, type)];
        return Of(type);
    }

    /// <summary>One of a type.</summary>
    public static object First(Type type) => Of(Nullable.GetUnderlyingType(type) ?? type)[0];

    private static IReadOnlyList<object> Of(Type type)
    {
        if (type.IsArray)
            return [.. Of(type.GetElementType()!).Select(value => ArrayOf(type.GetElementType()!, value))];
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object>().Where(value => value.ToString() is not ("Unknown" or "UseGlobal")).Reverse().Take(3)];
        if (typeof(Reference).IsAssignableFrom(type))
            return [Activator.CreateInstance(type, 2)!, Activator.CreateInstance(type, 1)!];
        return type.Name switch
        {
            nameof(String) => ["plugin", "theme"],
            nameof(Boolean) => [true, false],
            nameof(Int32) => [301, 302],
            nameof(Decimal) => [7.5m, 8.5m],
            nameof(DateTime) => [new DateTime(2026, 1, 2), new DateTime(2026, 2, 3)],
            nameof(SwitchParameter) => [new SwitchParameter(true)],
            nameof(PSCredential) => [new PSCredential("somebody", Secret.Secured("marker-of-a-secret"))],
            _ => throw new InvalidOperationException($"There is no sample of {type.Name}."),
        };
    }

    private static Array ArrayOf(Type type, object value)
    {
        var array = Array.CreateInstance(type, 1);
        array.SetValue(value, 0);
        return array;
    }
}
