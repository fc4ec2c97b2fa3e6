using System.Globalization;
using System.Text.Json;

namespace MainWp;

/// <summary>An object of a plan that people may have edited. Each error names its place in the plan.</summary>
internal sealed class PlanNode
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly string _place;

    /// <exception cref="FormatException">It is not an object, or names a property twice.</exception>
    public PlanNode(JsonElement element, string place)
    {
        _place = place;
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException(Messages.PlanNotAnObject(place));
        foreach (var member in element.EnumerateObject())
        {
            if (_members.ContainsKey(member.Name))
                throw new FormatException(Messages.PlanTwice(place, member.Name));
            _members[member.Name] = member.Value;
        }
    }

    public string Text(string name) => OptionalText(name) is { Length: > 0 } text ? text : throw Wrong(name, "a text");

    public string? OptionalText(string name) => Find(name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "a text") : null;

    public int Number(string name) => OptionalNumber(name) ?? throw Wrong(name, "a number");

    public int? OptionalNumber(string name) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(name, "a number")
        : null;

    public bool Flag(string name) => OptionalFlag(name) ?? false;

    public bool? OptionalFlag(string name) => Find(name) is { } value
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => throw Wrong(name, "true or false") }
        : null;

    public DateTime? Time(string name) => OptionalText(name) is { } text
        ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.LocalDateTime : throw Wrong(name, "a time such as 2026-11-30T08:00:00Z")
        : null;

    public Uri Address(string name) => OptionalAddress(name) ?? throw Wrong(name, "an address");

    public Uri? OptionalAddress(string name) => OptionalText(name) is { } text
        ? Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new Uri(text) : throw Wrong(name, "an address")
        : null;

    public TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum =>
        OptionalWord<TEnum>(name) ?? throw Wrong(name, $"one of {Words<TEnum>()}");

    public TEnum? OptionalWord<TEnum>(string name)
        where TEnum : struct, Enum =>
        OptionalText(name) is { } text
            ? Enum.TryParse<TEnum>(text, ignoreCase: false, out var word) && Enum.GetName(typeof(TEnum), word) == text ? word : throw Wrong(name, $"one of {Words<TEnum>()}")
            : null;

    public PlanNode? Node(string name) => Find(name) is { } value ? new PlanNode(value, $"{_place}.{name}") : null;

    /// <summary>The items of a list, one after the other, because a plan has thousands; none where it is not there.</summary>
    public IEnumerable<PlanNode> Nodes(string name) => Items(name).Select((item, at) => new PlanNode(item, $"{name}[{at}]"));

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(name, "a list of texts"))];

    /// <summary>Refuses properties that were not read, because they may be misspelled.</summary>
    public void End()
    {
        if (_members.Keys.FirstOrDefault(name => !_read.Contains(name)) is { } unknown)
            throw new FormatException(Messages.PlanUnknownProperty(_place, unknown));
    }

    public FormatException Wrong(string name, string wanted) => new(Messages.PlanPropertyWrong(_place, name, wanted));

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return _members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private IEnumerable<JsonElement> Items(string name) =>
        Find(name) is not { } list ? [] : list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Wrong(name, "a list");

    private static string Words<TEnum>() => string.Join(", ", Enum.GetNames(typeof(TEnum)));
}
