using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>What is said of a cost that is made or changed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CostCommand : ItemsCommand<CostReference>
{
    private protected const string SiteSet = "Site";
    private protected const string TagSet = "Tag";
    private protected const string ClientSet = "Client";

    internal CostPatch Change { get; } = new();

    /// <summary>The name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? Name
    {
        get => Change.Name;
        set => Change.Name = value;
    }

    /// <summary>The price, in the currency of the cost tracker.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public decimal? Price
    {
        get => Change.Price;
        set => Change.Price = value;
    }

    /// <summary>Subscription or one-time payment.</summary>
    [Parameter]
    public CostPaymentType? PaymentType
    {
        get => Change.PaymentType;
        set => Change.PaymentType = value;
    }

    /// <summary>How often it renews.</summary>
    [Parameter]
    public CostRenewal? Renewal
    {
        get => Change.Renewal;
        set => Change.Renewal = value;
    }

    /// <summary>When it was bought or last renewed. The dashboard calculates the next renewal.</summary>
    [Parameter]
    public DateTime? LastRenewal
    {
        get => Change.LastRenewal;
        set => Change.LastRenewal = value;
    }

    /// <summary>The state.</summary>
    [Parameter]
    public CostStatus? Status
    {
        get => Change.Status;
        set => Change.Status = value;
    }

    /// <summary>plugin, theme, hosting, service, other, or a custom type.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CostProductTypeCompleter))]
    public string? ProductType
    {
        get => Change.ProductType;
        set => Change.ProductType = value;
    }

    /// <summary>The plugin's or theme's slug.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ProductSlug
    {
        get => Change.ProductSlug;
        set => Change.ProductSlug = value;
    }

    /// <summary>single_site or multi_site.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseTypeCompleter))]
    public string? LicenseType
    {
        get => Change.LicenseType;
        set => Change.LicenseType = value;
    }

    /// <summary>paypal, stripe, apple, amazon, google, credit_debit, debit_card, cash, or a custom method.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CostPaymentMethodCompleter))]
    public string? PaymentMethod
    {
        get => Change.PaymentMethod;
        set => Change.PaymentMethod = value;
    }

    /// <summary>The product's address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Url
    {
        get => Change.Url;
        set => Change.Url = value;
    }

    /// <summary>The icon, such as deficon:folder.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Icon
    {
        get => Change.Icon;
        set => Change.Icon = value;
    }

    /// <summary>The color, as #RRGGBB.</summary>
    [Parameter]
    [ValidatePattern("^#[0-9a-fA-F]{6}$")]
    public string? Color
    {
        get => Change.Color;
        set => Change.Color = value;
    }

    /// <summary>The note.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Note
    {
        get => Change.Note;
        set => Change.Note = value;
    }

    /// <summary>The sites of the cost: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The tags of the cost: ids, names or objects.</summary>
    [Parameter(ParameterSetName = TagSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The clients of the cost: ids, names, email addresses or objects.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Sets what the cost is for. Without a given site, tag or client that stays as it is.</summary>
    private protected async Task ReadTargetsAsync(MainWpClient client, CancellationToken stop) => Change.Targets =
        await Tag.ToIdsAsync(client, stop) is { } tags ? new CostTargets(CostTargets.Tags, tags)
        : await Client.ToIdsAsync(client, stop) is { } clients ? new CostTargets(CostTargets.Clients, clients)
        : await Site.ToIdsAsync(client, stop) is { } sites ? new CostTargets(CostTargets.Sites, sites) : null;
}
