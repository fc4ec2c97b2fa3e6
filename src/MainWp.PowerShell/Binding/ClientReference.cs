using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a client by id, name, e-mail address or object.</summary>
public sealed class ClientReference : NumberedReference
{
    /// <summary>By id.</summary>
    public ClientReference(long id)
        : base(OfNumber(id))
    {
    }

    /// <summary>By id, name or e-mail address.</summary>
    public ClientReference(string idNameOrEmail)
        : base(OfText(idNameOrEmail))
    {
    }

    /// <summary>By the client itself.</summary>
    public ClientReference(Client client)
        : base((client.Id, client.Name, client.Dashboard))
    {
    }

    /// <summary>By a client that went through Export-Clixml or a CSV file.</summary>
    public ClientReference(PSObject value)
        : base(Read(value))
    {
    }

    /// <inheritdoc/>
    internal override Resource Resource => Resource.Client;

    /// <inheritdoc/>
    internal override string Noun => "client";

    private protected override Task RequireAsync(MainWpClient client, int id, CancellationToken stop) =>
        client.Clients.Directory.RequireAsync(id, entry => entry.Id == id, stop);

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Clients.Directory.FindAsync(name, stop)).Id;

    private static (long? Id, string Given, Uri? Dashboard) Read(PSObject value) => value.BaseObject switch
    {
        ClientReference reference => (reference.Number, reference.Given, reference.Dashboard),
        Client client => (client.Id, client.Name, client.Dashboard),
        _ => OfValue(value, "Client", isNamedByOthers: false, "Email", "Name"),
    };
}
