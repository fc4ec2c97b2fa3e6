using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Adds sites to the dashboard. The MainWP Child plugin must be active on them.</summary>
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

    /// <summary>The password of the administrator, as SecureString or string, if the site requires it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Secret? AdminPassword { get; set; }

    /// <summary>The name of the site in the dashboard. Default: its address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The unique security id of the site, as SecureString or string.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Secret? UniqueId { get; set; }

    /// <summary>The tags of the site: ids, names or objects.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The client of the site: id, name, email address or object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference? Client { get; set; }

    /// <summary>The credential for HTTP basic authentication in front of the site.</summary>
    [Parameter]
    [Credential]
    [ValidateSecret]
    public PSCredential? HttpCredential
    {
        get => null;
        set => Http = value is null ? null : (value.UserName, new Secret(value.Password));
    }

    /// <summary>Adds the site even if its certificate is not trusted.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>Connects to the site over IPv4 only.</summary>
    [Parameter]
    public SwitchParameter ForceIPv4 { get; set; }

    /// <summary>Returns the sites as the dashboard lists them afterwards.</summary>
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

    // Typed values are known before the first record, so an empty one is an error. An empty cell of a file means that there is no value.
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
