using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp.PowerShell.Binding;

/// <summary>Names an API key by its number, by ck_ and 40 hex digits, or by object.</summary>
public sealed class ApiKeyReference : Reference
{
    private static readonly Regex ConsumerKey = new("^ck_[0-9a-f]{40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly string? _id;
    private readonly string? _truncatedKey;

    /// <summary>By number.</summary>
    public ApiKeyReference(long id)
        : this(id.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>By number or ck_ identifier.</summary>
    public ApiKeyReference(string id)
        : base(Shown(id), null) => _id = IdOf(id);

    /// <summary>By the key itself.</summary>
    public ApiKeyReference(ApiKey key)
        : this(key.Id, key.TruncatedKey, key.Dashboard)
    {
    }

    /// <summary>By the key that was just made.</summary>
    public ApiKeyReference(NewApiKey key)
        : this(key.Id, key.TruncatedKey, key.Dashboard)
    {
    }

    /// <summary>By any object with an Id, such as one from Import-Clixml; not by another kind of the dashboard's things.</summary>
    public ApiKeyReference(PSObject value)
        : this(Unwrap(value))
    {
    }

    private ApiKeyReference(ApiKeyReference other)
        : base(other.Given, other.Dashboard) => (_id, _truncatedKey) = (other._id, other._truncatedKey);

    private ApiKeyReference(string id, string? truncatedKey, Uri? dashboard)
        : base(id.Length > 0 ? Shown(id) : $"...{truncatedKey}", dashboard) => (_id, _truncatedKey) = (IdOf(id), truncatedKey);

    /// <summary>The key, with all its rows.</summary>
    /// <exception cref="MainWpException">InvalidArgument or NotFound.</exception>
    internal async Task<ApiKey> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        if (_id is null && string.IsNullOrEmpty(_truncatedKey))
            throw new MainWpException(ErrorKind.InvalidArgument, $"'{Given}' is no id of an API key: that is a whole number from 1 to {int.MaxValue}, or ck_ and 40 hex digits. Nothing was sent for it.") { Resource = Resource.ApiKey };
        var keys = await client.ApiKeys.KnownAsync(stop);
        return keys.FirstOrDefault(key => _id is null ? key.TruncatedKey == _truncatedKey : key.Id == _id || key.LegacyId == _id)
            ?? throw client.ApiKeys.NotFound(new Subject(Resource.ApiKey, $"API key {Given}"));
    }

    private static ApiKeyReference Unwrap(PSObject value) => value.BaseObject switch
    {
        ApiKeyReference reference => reference,
        ApiKey key => new ApiKeyReference(key),
        NewApiKey key => new ApiKeyReference(key),
        string text => new ApiKeyReference(text),
        sbyte or byte or short or ushort or int or uint or long => new ApiKeyReference(Convert.ToInt64(value.BaseObject, CultureInfo.InvariantCulture)),
        _ => OfProperties(value),
    };

    private static ApiKeyReference OfProperties(PSObject value)
    {
        var id = Deserialized.Property(value, "Id")?.ToString();
        var truncatedKey = Deserialized.Property(value, "TruncatedKey")?.ToString();
        if (IsAnotherKind(value) || (id is null && truncatedKey is null))
            throw new PSInvalidCastException($"{value} names no API key: give an id, ck_ and 40 hex digits, or a key of Get-MainWpApiKey.");
        return new ApiKeyReference(id ?? "", truncatedKey, Deserialized.Dashboard(value));
    }

    // Site 7 and key 7 both have an Id; Get-MainWpSite | Remove-MainWpApiKey must not remove key 7.
    private static bool IsAnotherKind(PSObject value) => Deserialized.Kind(value) is not (null or nameof(ApiKey) or nameof(NewApiKey));

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
