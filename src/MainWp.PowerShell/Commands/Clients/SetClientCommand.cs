using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes clients.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpClient", SupportsShouldProcess = true)]
[OutputType(typeof(Client))]
public sealed class SetClientCommand : ChangeCommand<ClientReference>
{
    internal ClientPatch Change { get; } = new();

    /// <summary>The clients to change: ids, names, email addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ClientCompleter))]
    [Alias("Id", "ClientId")]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name
    {
        get => Change.Name;
        set => Change.Name = value;
    }

    /// <summary>The email address. It must be unique.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Email
    {
        get => Change.Email;
        set => Change.Email = value;
    }

    /// <summary>Phone number.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Phone
    {
        get => Change.Phone;
        set => Change.Phone = value;
    }

    /// <summary>First line of the address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Address1
    {
        get => Change.Address1;
        set => Change.Address1 = value;
    }

    /// <summary>Second line of the address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Address2
    {
        get => Change.Address2;
        set => Change.Address2 = value;
    }

    /// <summary>City.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? City
    {
        get => Change.City;
        set => Change.City = value;
    }

    /// <summary>State or region.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? State
    {
        get => Change.State;
        set => Change.State = value;
    }

    /// <summary>Postal code.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Zip
    {
        get => Change.Zip;
        set => Change.Zip = value;
    }

    /// <summary>Country.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Country
    {
        get => Change.Country;
        set => Change.Country = value;
    }

    /// <summary>A note for the dashboard.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Note
    {
        get => Change.Note;
        set => Change.Note = value;
    }

    /// <summary>Facebook page.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Facebook
    {
        get => Change.Facebook;
        set => Change.Facebook = value;
    }

    /// <summary>Twitter account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Twitter
    {
        get => Change.Twitter;
        set => Change.Twitter = value;
    }

    /// <summary>Instagram account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Instagram
    {
        get => Change.Instagram;
        set => Change.Instagram = value;
    }

    /// <summary>LinkedIn page.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LinkedIn
    {
        get => Change.LinkedIn;
        set => Change.LinkedIn = value;
    }

    /// <summary>Active or Suspended. The sites of a suspended client are suspended too.</summary>
    [Parameter]
    [ValidateSet("Active", "Suspended")]
    public ClientStatus Status { get; set; }

    /// <summary>The sites of the client. They replace the current ones: ids, names, addresses or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Sites to add to the client: ids, names, addresses or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] AddSite { get; set; } = [];

    /// <summary>Sites to remove from the client: ids, names, addresses or objects. The other sites stay.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] RemoveSite { get; set; } = [];

    /// <summary>The values of client fields, by name: @{ vat = 'CH-123' }.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Field { get; set; }

    internal override IReadOnlyList<ClientReference> Items => Client;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ClientReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Site.Length > 0 && AddSite.Length + RemoveSite.Length > 0)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.ReplacesAndAdds("Site")) { Resource = Resource.Client };
        var sites = new SetChange(await AddSite.ToIdsAsync(client, stop) ?? [], await RemoveSite.ToIdsAsync(client, stop) ?? []);
        Change.SelectedSites = await Site.ToIdsAsync(client, stop);
        Change.CustomFields = await FieldsAsync(client, stop);
        if (Change.IsEmpty && Status == ClientStatus.Unknown && AddSite.Length + RemoveSite.Length == 0)
            throw new MainWpException(ErrorKind.InvalidArgument, MainWp.Messages.NothingToChange) { Resource = Resource.Client };
        await items.ResolvedAsync(client, pipeline, stop)
            .ApprovedAsync(client, pipeline, "Change client", stop, new ClientDifferences(client, Change, Status, sites, stop).OfAsync)
            .EachAsync(client, pipeline, id => ChangeAsync(client, id, sites, pipeline, stop));
    }

    private async Task ChangeAsync(MainWpClient client, int id, SetChange sites, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!Change.IsEmpty)
            await client.Clients.ChangeAsync(id, Change, stop);
        if (Status != ClientStatus.Unknown)
            await client.Clients.SuspendAsync(id, Status == ClientStatus.Suspended, stop);
        await MoveSitesAsync(client, id, sites, stop);
        if (PassThru)
            pipeline.Write((await client.Clients.GetAsync([id], stop))[id]);
    }

    // Each site is changed by itself, so that no other site of the client is touched and no site is taken from another client.
    private static async Task MoveSitesAsync(MainWpClient client, int id, SetChange sites, CancellationToken stop)
    {
        if (sites.Added.Count + sites.Removed.Count == 0)
            return;
        var own = (await client.Sites.OfClientAsync(id, stop)).Select(site => site.Id).ToList();
        var wanted = sites.Of(own);
        foreach (var added in wanted.Except(own))
            await client.Sites.ChangeAsync(added, new SiteEdit(), id, null, stop);
        foreach (var removed in own.Except(wanted))
            await client.Sites.ChangeAsync(removed, new SiteEdit(), 0, null, stop);
    }

    // The server ignores names for which it has no field, and reports success.
    private async Task<IReadOnlyList<ClientFieldValue>?> FieldsAsync(MainWpClient client, CancellationToken stop)
    {
        if (Field is null)
            return null;
        var values = new List<ClientFieldValue>();
        foreach (DictionaryEntry entry in Field)
        {
            var known = await client.Clients.FieldDirectory.FindAsync(entry.Key.ToString()!, stop);
            values.Add(new ClientFieldValue { Name = known.Name, Value = entry.Value?.ToString() ?? "" });
        }
        return values;
    }
}
