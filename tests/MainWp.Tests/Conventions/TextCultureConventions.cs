using System.Globalization;
using System.Reflection;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Engine;

namespace MainWp.Tests.Conventions;

/// <summary>
/// What is said has one form in every culture: numbers with a point, dates as year, month and day. It is searched for, compared, and typed back, and a year of another calendar would
/// be a wrong answer that looks right.
/// </summary>
public sealed class TextCultureConventions
{
    private static readonly string[] Cultures = ["de-DE", "fi-FI", "th-TH", "fa-IR"];

    [Fact]
    public void A_text_is_the_same_in_every_culture()
    {
        var texts = new[] { typeof(MainWpObject).Assembly.GetType("MainWp.Messages"), typeof(DashboardCommand).Assembly.GetType("MainWp.PowerShell.Messages") }
            .SelectMany(type => type!.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.ReturnType == typeof(string) && !method.IsGenericMethod && method.GetParameters().Any(parameter => IsShown(parameter.ParameterType)))
            .Select(method => (method.Name, Text: (Func<string?>)(() => (string?)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))])))).ToList();

        Assert.InRange(texts.Count(text => In(CultureInfo.InvariantCulture, text.Text) is not null), 5, 1000);
        Violations.None(Differing(texts));
    }

    [Fact]
    public void An_object_is_called_the_same_in_every_culture() =>
        Violations.None(Differing(FilledSamples.All.Select(sample => (sample.GetType().Name, (Func<string?>)sample.ToString))));

    private static IEnumerable<string> Differing(IEnumerable<(string Name, Func<string?> Text)> texts) =>
        from text in texts
        let expected = In(CultureInfo.InvariantCulture, text.Text)
        from culture in Cultures
        let shown = In(CultureInfo.GetCultureInfo(culture), text.Text)
        where shown != expected
        select $"{text.Name} in {culture}: {shown}";

    private static string? In(CultureInfo culture, Func<string?> text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return text();
        }
        // A text about something that has no sample.
        catch (Exception e) when (e is NullReferenceException or TargetInvocationException { InnerException: NullReferenceException or ArgumentException or FormatException })
        {
            return null;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool IsShown(Type type) => Sample(type) is DateTime or DateTimeOffset or TimeSpan or double or decimal;

    private static object? Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(string) || plain == typeof(object) => "text",
        var plain when plain == typeof(DateTime) => new DateTime(2026, 11, 30, 13, 14, 15, DateTimeKind.Local),
        var plain when plain == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 30, 13, 14, 15, TimeSpan.Zero),
        var plain when plain == typeof(TimeSpan) => TimeSpan.FromMinutes(90.25),
        var plain when plain == typeof(double) => 1234.5,
        var plain when plain == typeof(decimal) => 1234.5m,
        var plain when plain == typeof(Uri) => new Uri("https://dashboard.example/"),
        var plain when plain.IsValueType => Activator.CreateInstance(plain),
        _ => null,
    };
}
