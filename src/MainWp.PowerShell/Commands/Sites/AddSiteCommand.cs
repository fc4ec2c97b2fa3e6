using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has sites join the dashboard; the MainWP Child plugin must be active on them.</summary>
[Cmdlet(VerbsCommon.Add, "MainWpSite", SupportsShouldProcess = true)]
[OutputType(typeof(Site))]
public sealed class AddSiteCommand : FanOutCommand<NewSiteReference>
{
    /// <summary>The site's address.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("Uri")]
    public string Url { get; set; } = "";

    /// <summary>The name of an administrator of the site.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("Admin", "AdminUser")]
    public string AdminName { get; set; } = "";

    /// <summary>The administrator's password, as SecureString or string, where the site asks for one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Secret? AdminPassword { get; set; }

    /// <summary>The site's name in the dashboard; without it its address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The security id that the site asks for, as SecureString or string.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Secret? UniqueId { get; set; }

    /// <summary>The tags that the site is to have: ids, names or objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The client that the site is to belong to: id, name, e-mail address or object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference? Client { get; set; }

    /// <summary>The credential that the site's web server asks for before WordPress does (HTTP basic authentication).</summary>
    [Parameter]
    [Credential]
    [ValidateSecret]
    public PSCredential? HttpCredential
    {
        get => null;
        set => Http = value is null ? null : (value.UserName, new Secret(value.Password));
    }

    /// <summary>Joins a site whose certificate is not trusted.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>Calls the site over IPv4 only.</summary>
    [Parameter]
    public SwitchParameter ForceIPv4 { get; set; }

    /// <summary>Outputs the sites as the dashboard lists them now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal (string UserName, Secret Password)? Http { get; set; }

    internal override IReadOnlyList<NewSiteReference> Items =>
    [
        new(
            new NewSite
            {
                Url = Url.Trim(),
                AdminName = AdminName,
                AdminPassword = AdminPassword is { IsEmpty: false } password ? Uri.EscapeDataString(password.Reveal()) : null,
                Name = string.IsNullOrWhiteSpace(Name) ? null : Name,
                UniqueId = UniqueId is { IsEmpty: false } id ? id.Reveal() : null,
                HttpUser = Http?.UserName,
                HttpPassword = Http?.Password.Reveal(),
                VerifyCertificate = SkipCertificateCheck ? 0 : 1,
                ForceIPv4 = ForceIPv4 ? true : null,
            },
            [.. Tag.Where(tag => !string.IsNullOrWhiteSpace(tag.ToString()))],
            string.IsNullOrWhiteSpace(Client?.ToString()) ? null : Client),
    ];

    internal override Task ProcessAsync(MainWpClient client, Incoming<NewSiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, ApprovedAsync(client, items, pipeline), site => site, async (site, cancel) => await client.Sites.AddAsync(await site.ResolveAsync(client, cancel), cancel),
            (asked, added) =>
            {
                if (added.Url is { } stored && SiteDirectory.AddressOf(stored.OriginalString) != SiteDirectory.AddressOf($"{asked}"))
                    pipeline.WriteWarning(Messages.StoredOtherwise($"{asked}", stored, added.Id, client.Transport.Connection.Address));
                if (PassThru)
                    pipeline.Write(added);
            },
            stop);

    // What was typed is here before the first record; an empty cell of a file says that there is none.
    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Guard(() =>
        {
            if (ValidateSecretAttribute.IsEmpty(AdminPassword) || ValidateSecretAttribute.IsEmpty(UniqueId))
                throw new MainWpException(ErrorKind.InvalidArgument, Messages.SecretEmpty) { Resource = Resource.Site };
        });
    }

    private static async IAsyncEnumerable<NewSiteReference> ApprovedAsync(MainWpClient client, IAsyncEnumerable<NewSiteReference> items, IPipelineWriter pipeline)
    {
        await foreach (var item in items)
        {
            if (pipeline.ShouldProcess($"{item} to {client.Transport.Connection.Address}", "Add site"))
                yield return item;
        }
    }
}
