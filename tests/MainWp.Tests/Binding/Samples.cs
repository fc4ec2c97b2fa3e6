using System.Reflection;
using System.Security;
using MainWp.Tests.Engine;

namespace MainWp.Tests.Binding;

/// <summary>One object of each type that commands write, live and as it comes back from each kind of file.</summary>
internal static class Samples
{
    private const string Forms = """
        $live | ForEach-Object {
            $file = New-TemporaryFile
            $_ | Export-Clixml $file -Depth 3
            $stored = Import-Clixml $file
            Remove-Item $file
            $row = $_ | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            $old = $row | Select-Object * -ExcludeProperty Noun | ConvertTo-Csv | ConvertFrom-Csv
            [pscustomobject]@{ Live = $_; Clixml = $stored; Json = $_ | ConvertTo-Json -Depth 3 -WarningAction Ignore | ConvertFrom-Json; Csv = $row; Old = $old; Selected = $_ | Select-Object * -ExcludeProperty Noun }
        }
        """;

    private static readonly Lazy<IReadOnlyList<(Type Type, string Form, object Value)>> Read = new(Make);

    /// <summary>The types, each in each form. "Old" is a row of a version that did not write the noun.</summary>
    public static IReadOnlyList<(Type Type, string Form, object Value)> All => Read.Value;

    public static object Of(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).MinBy(one => one.GetParameters().Length)!;
        var sample = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is not null && Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { } value)
                property.SetValue(sample, value);
        }
        return sample;
    }

    private static IReadOnlyList<(Type Type, string Form, object Value)> Make()
    {
        Type[] types = [.. typeof(ServiceObject).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ServiceObject)) && !type.IsAbstract)];
        var rows = ModuleShell.Run(Forms, ("live", types.Select(Of).ToArray()));
        return
        [
            .. types.Zip(rows).SelectMany(pair => pair.Second.Properties.Select(form => (pair.First, form.Name, form.Value))),
        ];
    }

    private static object? Value(Type type) =>
        type == typeof(string) ? "text-1"
        : type == typeof(int) ? 3
        : type == typeof(Uri) ? new Uri("https://site.example/")
        : type == typeof(SecureString) ? new SecureString()
        : type.IsSubclassOf(typeof(ServiceObject)) && type.Name == "ApiKey" || type.Name == "ApplicationPassword" ? Of(type)
        : type.IsEnum ? Enum.GetValues(type).Cast<object>().Last()
        : null;
}
