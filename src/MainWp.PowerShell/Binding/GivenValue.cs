using System.Globalization;
using System.Management.Automation;
using MainWp.Http;

namespace MainWp.PowerShell.Binding;

/// <summary>The value that a user typed or piped to name a thing: text, a number, an object of this module, or a row.</summary>
internal sealed class GivenValue
{
    private readonly PSObject? _row;

    private GivenValue(object value, PSObject? row) => (Base, _row) = (value, row);

    /// <summary>The value itself, without PowerShell's wrapping.</summary>
    public object Base { get; }

    /// <summary>The text that was typed; null for anything else.</summary>
    public string? Text => Base switch
    {
        string text => text,
        Uri address => address.OriginalString,
        Guid id => id.ToString(),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToString(Base, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>True for an object that a command of this module wrote in this session.</summary>
    public bool IsLive => Base.GetType().Assembly == typeof(ServiceObject).Assembly;

    /// <summary>True for a value that went through a file or was made by hand, so it may be out of date.</summary>
    public bool IsRow => _row is not null;

    /// <summary>Its noun, if that is certain; otherwise null.</summary>
    public string? Noun => IsLive ? NounRules.OfType(Base.GetType().FullName!) : _row is null ? null : NounRules.SaidBy(_row) ?? NounRules.WholeOf(Columns);

    /// <summary>The dashboard or service that it names as its own.</summary>
    public Uri? Origin => Base switch
    {
        MainWpObject live => live.Dashboard,
        WpAdminObject live => live.Service,
        _ => Value("Dashboard", "Service") switch
        {
            Uri uri => DashboardAddress.Normal(uri),
            string text when Uri.TryCreate(text, UriKind.Absolute, out var uri) => DashboardAddress.Normal(uri),
            _ => null,
        },
    };

    public static GivenValue Of(object given)
    {
        var value = given is PSObject { BaseObject: { } inner } ? inner : given;
        var known = new GivenValue(value, null);
        return known.Text is not null || known.IsLive || value is Reference ? known : new GivenValue(value, PSObject.AsPSObject(given));
    }

    /// <summary>The first of these properties that has a value.</summary>
    public object? Value(params IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var found = _row is null ? Base.GetType().GetProperty(name)?.GetValue(Base) : _row.Properties[name]?.Value;
            if (found is PSObject wrapped)
                found = wrapped.BaseObject;
            if (found is not (null or ""))
                return found;
        }
        return null;
    }

    /// <summary>The same as text.</summary>
    public string? TextOf(params IReadOnlyList<string> names) => Value(names) switch
    {
        null => null,
        Uri address => address.OriginalString,
        var found => Convert.ToString(found, CultureInfo.InvariantCulture)?.Trim() is { Length: > 0 } text ? text : null,
    };

    /// <summary>The names of a row's columns.</summary>
    public IReadOnlyList<string> Columns => _row is null ? [] : [.. _row.Properties.Select(property => property.Name)];

    public override string ToString() => (_row?.ToString() ?? Base.ToString()) is { Length: > 0 } text ? text : Base.GetType().Name;
}
