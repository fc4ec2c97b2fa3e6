namespace MainWp.PowerShell.Binding;

/// <summary>Names a field that clients have, by id, name or object.</summary>
public sealed class ClientFieldReference : NumberedReference
{
    /// <summary>By id, name or object.</summary>
    public ClientFieldReference(object value)
        : base(value, Namings.ClientField)
    {
    }

    internal override async Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop)
    {
        var entry = await client.Clients.FieldDirectory.GetAsync(id, entry => entry.Id, stop);
        return new KnownThing($"{id}", [entry.Name]);
    }

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Clients.FieldDirectory.FindAsync(name, stop)).Id;
}
