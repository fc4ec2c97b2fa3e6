using System.Globalization;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a thing that has a number: by the number, by a name that is looked up, or by the object. A text of digits is a number.</summary>
public abstract class NumberedReference : Reference
{
    private protected NumberedReference(object value, Naming naming)
        : this(value is NumberedReference { Thing: { } known } other && other.Naming == naming ? known : NamedThing.Of(value, naming), naming)
    {
    }

    private protected NumberedReference(NamedThing thing, Naming naming)
        : base(thing, naming) => Number = Parse(thing.Id);

    /// <summary>The kind of thing, for error ids.</summary>
    internal Resource Resource => Naming.Resource;

    /// <summary>The kind of thing in a sentence, such as "site".</summary>
    internal string Noun => Naming.Word;

    /// <summary>The number that was given, unchecked.</summary>
    private protected long? Number { get; }

    /// <summary>The thing's number, looked up where a name was given.</summary>
    /// <exception cref="MainWpException">SessionMismatch for an object of another dashboard, InvalidArgument, NotFound, Ambiguous or Mismatch.</exception>
    internal async Task<int> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        Admit(null, IsForChange);
        var address = client.Transport.Connection.Address;
        if (Dashboard is not null && Dashboard != address)
            throw new MainWpException(ErrorKind.SessionMismatch, Messages.OtherDashboard(Given, Dashboard, address)) { Resource = Resource };
        if (Number is not { } id)
            return await FindAsync(client, Thing!.Address ?? Thing.Name ?? Given, stop);
        if (id is <= 0 or > int.MaxValue)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.IdNotValid(Given, Naming)) { Resource = Resource };
        if (IsForChange && Thing!.IsComparable)
            (await KnownAsync(client, (int)id, stop)).Compare(Thing, Naming);
        return (int)id;
    }

    /// <summary>
    /// The same for what a change names beside its target: an id that was typed must be there, since the server keeps any number as a client,
    /// site or tag (seen on 6.1.2), and removes all tags of a site for a tag that it does not know. If the key may not read, the server decides.
    /// </summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<int> ResolveExistingAsync(MainWpClient client, CancellationToken stop)
    {
        Admit(null, isChange: true);
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

    /// <summary>What the dashboard calls the thing of that number.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    internal abstract Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop);

    private protected virtual Task RequireAsync(MainWpClient client, int id, CancellationToken stop) => Task.CompletedTask;

    private protected abstract Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop);

    /// <summary>Whether a text that is typed or piped is taken for a number.</summary>
    internal static bool IsNumber(string text) => Parse(text) is not null;

    private static long? Parse(string? text)
    {
        if (text is null || !decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number != decimal.Truncate(number))
            return null;
        return number is >= long.MinValue and <= long.MaxValue ? (long)number : -1;
    }
}
