using System.Globalization;
using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp.PowerShell.Binding;

/// <summary>Names an API key by its number, by ck_ and 40 hex digits, or by object.</summary>
public sealed class ApiKeyReference : Reference
{
    private static readonly Regex ConsumerKey = new("^ck_[0-9a-f]{40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly string? _id;
    private readonly string? _truncatedKey;

    /// <summary>By number, ck_ identifier or object.</summary>
    public ApiKeyReference(object value)
        : this(NamedThing.Of(value, Namings.ApiKey))
    {
    }

    private ApiKeyReference(NamedThing thing)
        : base(thing with { Given = thing.Standing == Standing.Foreign ? thing.Given : thing.Id is { } id ? Shown(id) : $"...{thing.Name}" }, Namings.ApiKey)
    {
        _id = thing.Id is null ? null : IdOf(thing.Id);
        _truncatedKey = thing.Name;
    }

    /// <summary>The key, with all its rows.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Mismatch.</exception>
    internal async Task<ApiKey> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        if (_id is null && string.IsNullOrEmpty(_truncatedKey))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAnApiKeyId(Given, int.MaxValue)) { Resource = Resource.ApiKey };
        var keys = await client.ApiKeys.KnownAsync(stop);
        var found = keys.FirstOrDefault(key => _id is null ? key.TruncatedKey == _truncatedKey : key.Id == _id || key.LegacyId == _id)
            ?? throw client.ApiKeys.NotFound(new Subject(Resource.ApiKey, $"API key {Given}"));
        if (IsForChange && Thing!.IsComparable)
            new KnownThing(found.Id, [found.TruncatedKey]).Compare(Thing, Naming);
        return found;
    }

    private static string? IdOf(string given)
    {
        var text = given.Trim();
        if (ConsumerKey.IsMatch(text))
            return text.ToLowerInvariant();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    // A token that was pasted in place of an id must not come back in an error.
    private static string Shown(string given) => IdOf(given) is { } id ? ApiToken.Shorten(id) : new Redactor([]).Text(given);
}
