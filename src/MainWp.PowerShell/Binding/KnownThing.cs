using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>A thing as the dashboard calls it.</summary>
/// <param name="Id">Its number, as text.</param>
/// <param name="Names">Its names, the most usual one first.</param>
/// <param name="Address">Its address; null for none.</param>
internal sealed record KnownThing(string Id, IReadOnlyList<string?> Names, Uri? Address = null)
{
    /// <summary>Its most usual name; null if it has none.</summary>
    public string? Name => Names.FirstOrDefault(name => !string.IsNullOrEmpty(name));

    /// <summary>Reads the names of a thing if a person is shown them; null if nobody is, or the credential may not read them.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public static async Task<KnownThing?> ReadAsync(IPipelineWriter pipeline, Func<Task<KnownThing>> read)
    {
        if (!pipeline.ShowsChanges)
            return null;
        try
        {
            return await read();
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.ScopeMissing or ErrorKind.CredentialRequired or ErrorKind.Forbidden)
        {
            return null;
        }
    }

    /// <summary>Refuses a row that names something else by this id.</summary>
    /// <exception cref="MainWpException">Mismatch.</exception>
    public void Compare(NamedThing row, Naming naming)
    {
        if (row.Name is { } name && !Names.Any(known => Same(known, name)))
            throw Mismatch("name", name, Names.FirstOrDefault(known => !string.IsNullOrEmpty(known)) ?? "");
        if (row.Address is { } address && Address is not null && SiteDirectory.AddressOf(address) != SiteDirectory.AddressOf(Address.OriginalString))
            throw Mismatch("address", address, Address.OriginalString);

        MainWpException Mismatch(string column, string said, string found) =>
            new(ErrorKind.Mismatch, Messages.RowMismatch($"{naming.Word} {Id}", column, said, found)) { Resource = naming.Resource };
    }

    private static bool Same(string? known, string said) => string.Equals(known?.Trim(), said.Trim(), StringComparison.OrdinalIgnoreCase);
}
