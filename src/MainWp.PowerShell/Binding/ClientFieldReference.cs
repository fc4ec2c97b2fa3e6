using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a field that clients have, by id, name or object.</summary>
public sealed class ClientFieldReference : NumberedReference
{
    /// <summary>By id.</summary>
    public ClientFieldReference(long id)
        : base(OfNumber(id))
    {
    }

    /// <summary>By id or name.</summary>
    public ClientFieldReference(string idOrName)
        : base(OfText(idOrName))
    {
    }

    /// <summary>By the field itself.</summary>
    public ClientFieldReference(ClientField field)
        : base((field.Id, field.Name, field.Dashboard))
    {
    }

    /// <summary>By a field that went through Export-Clixml or a CSV file.</summary>
    public ClientFieldReference(PSObject value)
        : base(Read(value))
    {
    }

    /// <inheritdoc/>
    internal override Resource Resource => Resource.ClientField;

    /// <inheritdoc/>
    internal override string Noun => "client field";

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Clients.FieldDirectory.FindAsync(name, stop)).Id;

    private static (long? Id, string Given, Uri? Dashboard) Read(PSObject value) => value.BaseObject switch
    {
        ClientFieldReference reference => (reference.Number, reference.Given, reference.Dashboard),
        ClientField field => (field.Id, field.Name, field.Dashboard),
        _ => OfValue(value, "ClientField", isNamedByOthers: false, "Name"),
    };
}
