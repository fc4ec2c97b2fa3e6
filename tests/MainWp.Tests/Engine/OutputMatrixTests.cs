using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Engine;

/// <summary>Every property of every type, live and as it comes back from files and jobs: it is what it looks like.</summary>
public sealed class OutputMatrixTests
{
    private const string Forms = """
        foreach ($item in $live) {
            $file = New-TemporaryFile
            $item | Export-Clixml $file
            $stored = Import-Clixml $file
            Remove-Item $file
            [pscustomobject]@{
                Live = $item
                Clixml = $stored
                Job = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($item, 1))
                Json = $item | ConvertTo-Json -WarningAction SilentlyContinue | ConvertFrom-Json
                Csv = $item | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            }
        }
        """;

    private static readonly Lazy<IReadOnlyList<PSObject>> Rows = new(() => ModuleShell.Run(Forms, ("live", FilledSamples.All.ToArray())));

    [Theory]
    [InlineData("Clixml")]
    [InlineData("Job")]
    public void Comes_back_from_a_file_or_a_job_as_what_it_is(string form) => Violations.None(Wrong(form, (live, back) => live switch
    {
        null => back is null,
        DayOfWeek day => LanguagePrimitives.TryConvertTo<DayOfWeek>(back, out var read) && read == day,
        DateTime or TimeSpan or decimal or bool or string or int or long or double or Enum or SoftwareVersion => live.Equals(back),
        Uri address => $"{back}" == address.OriginalString,
        IEnumerable list => Text(list) == Text(back),
        _ => $"{live}" == $"{back}",
    }));

    [Fact]
    public void Comes_back_from_JSON_at_the_default_depth() => Violations.None(Wrong("Json", (live, back) => live switch
    {
        null => back is null,
        DateTime time => back is DateTime read && read.ToLocalTime() == time,
        TimeSpan time => back is PSObject fields && Equals(fields.Properties["Ticks"]?.Value, time.Ticks),
        Enum choice => LanguagePrimitives.TryConvertTo(back, choice.GetType(), out var read) && choice.Equals(read),
        SoftwareVersion version => LanguagePrimitives.TryConvertTo<SoftwareVersion>(back, out var read) && version.Equals(read),
        string or bool => live.Equals(back),
        int or long or double or decimal => Convert.ToDecimal(back, CultureInfo.InvariantCulture) == Convert.ToDecimal(live, CultureInfo.InvariantCulture),
        Uri address => $"{back}" == address.OriginalString,
        IDictionary or IReadOnlyDictionary<string, object?> or IReadOnlyDictionary<string, bool> => back is PSObject,
        IEnumerable list => back is object[] items && items.Length == list.Cast<object>().Count(),
        _ => back is PSObject or string,
    }));

    [Fact]
    public void A_cell_of_CSV_says_the_value_and_never_a_type() => Violations.None(Wrong("Csv", (live, back) => back is string cell && !cell.Contains("System.", StringComparison.Ordinal) && !cell.Contains("MainWp.", StringComparison.Ordinal) && live switch
    {
        null => cell.Length == 0,
        DateTime time => DateTime.Parse(cell, CultureInfo.CurrentCulture) == time,
        Uri address => cell == address.OriginalString,
        IFormattable and not Enum => cell == Convert.ToString(live, CultureInfo.CurrentCulture) || cell == Convert.ToString(live, CultureInfo.InvariantCulture),
        _ => cell == live.ToString(),
    }));

    [Fact]
    public void A_sample_has_a_value_in_nearly_every_property() =>
        Assert.True(Values().Count(value => value is not null) > 500, "The samples are too empty to show anything.");

    private static IEnumerable<string> Wrong(string form, Func<object?, object?, bool> isRight) =>
        from row in Rows.Value
        let live = ((PSObject)PSObject.AsPSObject(row.Properties["Live"].Value)).BaseObject
        let back = PSObject.AsPSObject(row.Properties[form].Value)
        from property in live.GetType().GetProperties()
        where back.Properties[property.Name] is not null || form != "Csv"
        where property.Name != nameof(ServiceObject.AdditionalProperties) && Holds(property, live)
        let value = property.GetValue(live)
        let read = back.Properties[property.Name]?.Value
        where !isRight(value, read is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : read)
        select $"{live.GetType().Name}.{property.Name}: {value} is {read ?? "null"} ({read?.GetType().Name})";

    // A sample of a type that cannot be made without an answer is not whole.
    private static bool Holds(PropertyInfo property, object sample)
    {
        try
        {
            property.GetValue(sample);
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }

    private static IEnumerable<object?> Values() =>
        FilledSamples.All.SelectMany(sample => sample.GetType().GetProperties().Where(property => Holds(property, sample)).Select(property => property.GetValue(sample)));

    private static string Text(object? list) => list is IEnumerable items and not string ? string.Join(", ", items.Cast<object?>().Select(item => $"{item}")) : $"{list}";
}
