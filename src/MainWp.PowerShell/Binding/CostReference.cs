using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a cost by id, name or object.</summary>
public sealed class CostReference : NumberedReference
{
    /// <summary>By id.</summary>
    public CostReference(long id)
        : base(OfNumber(id))
    {
    }

    /// <summary>By id or name.</summary>
    public CostReference(string idOrName)
        : base(OfText(idOrName))
    {
    }

    /// <summary>By the cost itself.</summary>
    public CostReference(Cost cost)
        : base((cost.Id, cost.ToString(), cost.Dashboard))
    {
    }

    /// <summary>By a cost, or one that went through Export-Clixml or a CSV file.</summary>
    public CostReference(PSObject value)
        : base(Read(value))
    {
    }

    /// <inheritdoc/>
    internal override Resource Resource => Resource.Cost;

    /// <inheritdoc/>
    internal override string Noun => "cost";

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Sites.CostDirectory.FindAsync(name, stop)).Id;

    private static (long? Id, string Given, Uri? Dashboard) Read(PSObject value) => value.BaseObject switch
    {
        CostReference reference => (reference.Number, reference.Given, reference.Dashboard),
        _ => OfValue(value, "Cost", isNamedByOthers: false, "Name"),
    };
}
