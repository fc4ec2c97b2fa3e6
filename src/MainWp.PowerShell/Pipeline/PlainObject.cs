using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>Makes a PowerShell object of a plain record. No field is lost: one whose name is taken or reserved gets another name.</summary>
internal sealed class PlainObject
{
    // Members that the engine adds to every object. A note property of that name cannot be added, or hides the member.
    private static readonly HashSet<string> Reserved = new(["PSObject", "PSBase", "PSAdapted", "PSExtended", "PSTypeNames", "PSStandardMembers"], StringComparer.OrdinalIgnoreCase);

    private readonly PlainRecord _origin;
    private readonly List<(string Name, string Shown)> _renamed = [];

    private PlainObject(PlainRecord origin) => _origin = origin;

    /// <summary>The object, and the fields that have another name in it.</summary>
    public static (PSObject Value, IReadOnlyList<(string Name, string Shown)> Renamed) Of(PlainRecord record)
    {
        var maker = new PlainObject(record);
        return (maker.ToOrigin(record.Fields), maker._renamed);
    }

    // An object that is written may be piped on, and so may a row with an id inside its envelope (data, items): both carry their origin.
    // What is further inside stays as it came.
    private PSObject ToOrigin(IReadOnlyDictionary<string, object?> fields) =>
        From(ToObject(fields, value => value is object?[] items ? items.Select(ToContent).ToArray() : ToContent(value), isOrigin: true));

    private object? ToContent(object? value) =>
        value is IReadOnlyDictionary<string, object?> row && row.Keys.Any(name => name.EndsWith("id", StringComparison.OrdinalIgnoreCase)) ? From(ToObject(row, ToValue, isOrigin: true)) : ToValue(value);

    private PSObject From(PSObject result)
    {
        result.Properties.Add(new PSNoteProperty(_origin.OriginName, _origin.Dashboard));
        if (_origin.TypeName is { } name)
            result.TypeNames.Insert(0, name);
        return result;
    }

    private PSObject ToObject(IReadOnlyDictionary<string, object?> fields, Func<object?, object?> toValue, bool isOrigin)
    {
        var result = new PSObject();
        foreach (var field in fields)
        {
            var name = field.Key.Length > 0 ? field.Key : "_";
            while (Reserved.Contains(name) || (isOrigin && name.Equals(_origin.OriginName, StringComparison.OrdinalIgnoreCase)) || result.Properties[name] is not null || (name != field.Key && fields.ContainsKey(name)))
                name += "_";
            if (name != field.Key && !_renamed.Contains((field.Key, name)))
                _renamed.Add((field.Key, name));
            result.Properties.Add(new PSNoteProperty(name, toValue(field.Value)));
        }
        return result;
    }

    private object? ToValue(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => ToObject(fields, ToValue, isOrigin: false),
        object?[] items => items.Select(ToValue).ToArray(),
        _ => value,
    };
}
