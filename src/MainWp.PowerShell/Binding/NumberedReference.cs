using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a thing that has a number: by the number, by a name that is looked up, or by the object. A text of digits is a number.</summary>
public abstract class NumberedReference : Reference
{
    // Ids of the Wp Admin API are not those of a dashboard.
    private const string OtherService = "WpAdmin";

    private protected NumberedReference((long? Id, string Given, Uri? Dashboard) parts)
        : base(parts.Given, parts.Dashboard) => Number = parts.Id;

    /// <summary>The kind of thing, for error ids.</summary>
    internal abstract Resource Resource { get; }

    /// <summary>The kind of thing in a sentence, such as "site".</summary>
    internal abstract string Noun { get; }

    /// <summary>The number that was given, unchecked.</summary>
    private protected long? Number { get; }

    /// <summary>The thing's number, looked up where a name was given.</summary>
    /// <exception cref="MainWpException">SessionMismatch for an object of another dashboard, InvalidArgument, NotFound or Ambiguous.</exception>
    internal async Task<int> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        var address = client.Transport.Connection.Address;
        if (Dashboard is not null && Dashboard != address)
            throw new MainWpException(ErrorKind.SessionMismatch, $"'{Given}' belongs to {Dashboard}, not to {address}. Nothing was sent for it.") { Resource = Resource };
        if (Number is not { } id)
            return await FindAsync(client, Given, stop);
        return id is > 0 and <= int.MaxValue
            ? (int)id
            : throw new MainWpException(ErrorKind.InvalidArgument, $"{Given} is no id of a {Noun}: ids are whole numbers from 1 to {int.MaxValue}. Nothing was sent for it.") { Resource = Resource };
    }

    /// <summary>
    /// The same for what a change names beside its target: an id that was typed must be there, since the server keeps any number as a client,
    /// site or tag (seen on 6.1.2), and takes a site's tags away for one that it does not know. A key that may not read leaves it to the server.
    /// </summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<int> ResolveExistingAsync(MainWpClient client, CancellationToken stop)
    {
        var id = await ResolveAsync(client, stop);
        if (Number is null || Dashboard is not null)
            return id;
        try
        {
            await RequireAsync(client, id, stop);
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.ScopeMissing or ErrorKind.CredentialRequired)
        {
        }
        return id;
    }

    private protected virtual Task RequireAsync(MainWpClient client, int id, CancellationToken stop) => Task.CompletedTask;

    private protected abstract Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop);

    private protected static (long? Id, string Given, Uri? Dashboard) OfNumber(long id) => (id, id.ToString(CultureInfo.InvariantCulture), null);

    private protected static (long? Id, string Given, Uri? Dashboard) OfText(string text) => (Parse(text), text, null);

    /// <summary>
    /// What a value of any kind names. A number called Id counts for objects of this kind and for foreign ones such as rows of a CSV file,
    /// never for another object of a dashboard: a piped tag is not the site of the same number.
    /// </summary>
    /// <param name="value">What was given or piped.</param>
    /// <param name="kind">The class of this kind of thing, such as Site.</param>
    /// <param name="isNamedByOthers">True where other objects name the thing by its own property, as plugins name their site by SiteId.</param>
    /// <param name="names">The properties of a foreign or deserialised object that hold a name, best first.</param>
    private protected static (long? Id, string Given, Uri? Dashboard) OfValue(PSObject value, string kind, bool isNamedByOthers, params string[] names)
    {
        switch (value.BaseObject)
        {
            case string text:
                return OfText(text);
            case Uri address:
                return (null, address.OriginalString, null);
            case sbyte or byte or short or ushort or int or uint or long:
                return OfNumber(Convert.ToInt64(value.BaseObject, CultureInfo.InvariantCulture));
        }
        var type = Deserialized.Kind(value);
        var isOwn = type is null || type == kind;
        isNamedByOthers &= type is null || !type.StartsWith(OtherService, StringComparison.Ordinal);
        var id = isOwn || isNamedByOthers ? Parse(Deserialized.Property(value, isOwn ? [kind + "Id", "Id"] : [kind + "Id"])?.ToString()) : null;
        var name = Deserialized.Property(value, isOwn ? names : [kind + "Url", kind + "Name"])?.ToString();
        if (id is null && (!isOwn || string.IsNullOrEmpty(name)))
            throw new PSInvalidCastException($"{value} names no {kind.ToLowerInvariant()}: it has no {kind}Id{(isOwn ? $", Id or {names[names.Length - 1]}" : "")}.");
        return (id, string.IsNullOrEmpty(name) ? $"{kind.ToLowerInvariant()} {id}" : name!, Deserialized.Dashboard(value));
    }

    private static long? Parse(string? text)
    {
        if (text is null || !decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        return number is >= long.MinValue and <= long.MaxValue ? (long)number : -1;
    }
}
