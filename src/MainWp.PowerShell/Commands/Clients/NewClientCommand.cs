using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a client.</summary>
[Cmdlet(VerbsCommon.New, "MainWpClient", SupportsShouldProcess = true)]
[OutputType(typeof(Client))]
public sealed class NewClientCommand : RecordCommand
{
    internal ClientPatch Change { get; } = new();

    /// <summary>The client's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name
    {
        get => Change.Name ?? "";
        set => Change.Name = value;
    }

    /// <summary>The email address. It must be unique.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email
    {
        get => Change.Email;
        set => Change.Email = value;
    }

    /// <summary>Phone number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Phone
    {
        get => Change.Phone;
        set => Change.Phone = value;
    }

    /// <summary>First line of the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Address1
    {
        get => Change.Address1;
        set => Change.Address1 = value;
    }

    /// <summary>Second line of the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Address2
    {
        get => Change.Address2;
        set => Change.Address2 = value;
    }

    /// <summary>City.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? City
    {
        get => Change.City;
        set => Change.City = value;
    }

    /// <summary>State or region.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? State
    {
        get => Change.State;
        set => Change.State = value;
    }

    /// <summary>Postal code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Zip
    {
        get => Change.Zip;
        set => Change.Zip = value;
    }

    /// <summary>Country.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Country
    {
        get => Change.Country;
        set => Change.Country = value;
    }

    /// <summary>A note for the dashboard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Note
    {
        get => Change.Note;
        set => Change.Note = value;
    }

    /// <summary>Facebook page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Facebook
    {
        get => Change.Facebook;
        set => Change.Facebook = value;
    }

    /// <summary>Twitter account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Twitter
    {
        get => Change.Twitter;
        set => Change.Twitter = value;
    }

    /// <summary>Instagram account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Instagram
    {
        get => Change.Instagram;
        set => Change.Instagram = value;
    }

    /// <summary>LinkedIn page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? LinkedIn
    {
        get => Change.LinkedIn;
        set => Change.LinkedIn = value;
    }

    /// <summary>The sites that belong to the client: ids, names, addresses or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] Site { get; set; } = [];

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!pipeline.ShouldProcess($"client '{Name}' on {client.Transport.Connection.Address}", "Make client"))
            return;
        await pipeline.AttemptAsync(client, Name, async () =>
        {
            Change.SelectedSites = await Site.ToIdsAsync(client, stop);
            pipeline.Write(await client.Clients.AddAsync(Change, stop));
        });
    }
}
