using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a cost by id, name or object. A text of digits is an id, as Import-Csv gives it.</summary>
public sealed class CostReference : Reference
{
    private readonly long? _id;

    /// <summary>By id.</summary>
    public CostReference(long id)
        : base(id.ToString(CultureInfo.InvariantCulture), null) => _id = id;

    /// <summary>By id or name.</summary>
    public CostReference(string idOrName)
        : base(idOrName, null) => _id = Number(idOrName);

    /// <summary>By the cost itself.</summary>
    public CostReference(Cost cost)
        : this(cost.Id, cost.ToString(), cost.Dashboard)
    {
    }

    /// <summary>By any object with a CostId or Id, such as one from Import-Clixml.</summary>
    public CostReference(PSObject value)
        : this(Unwrap(value))
    {
    }

    private CostReference(CostReference other)
        : base(other.Given, other.Dashboard) => _id = other._id;

    private CostReference(long? id, string given, Uri? dashboard)
        : base(given, dashboard) => _id = id;

    /// <summary>The cost's id, looked up where a name was given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Ambiguous.</exception>
    internal async Task<int> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        if (_id is not { } id)
            return await client.Costs.FindAsync(Given, stop);
        return id is > 0 and <= int.MaxValue
            ? (int)id
            : throw new MainWpException(ErrorKind.InvalidArgument, $"{Given} is no id of a cost: ids are whole numbers from 1 to {int.MaxValue}. Nothing was sent for it.") { Resource = Resource.Cost };
    }

    private static CostReference Unwrap(PSObject value) => value.BaseObject switch
    {
        CostReference reference => reference,
        Cost cost => new CostReference(cost),
        string text => new CostReference(text),
        sbyte or byte or short or ushort or int or uint or long => new CostReference(Convert.ToInt64(value.BaseObject, CultureInfo.InvariantCulture)),
        _ => OfProperties(value),
    };

    private static CostReference OfProperties(PSObject value)
    {
        var isOther = Deserialized.IsOther(value, typeof(Cost));
        var id = Number((isOther ? Deserialized.Property(value, "CostId") : Deserialized.Property(value, "CostId", "Id"))?.ToString());
        var name = isOther ? null : Deserialized.Property(value, "Name")?.ToString();
        if (id is null && name is null)
            throw new PSInvalidCastException($"{value} names no cost: it has no CostId, Id or Name of one.");
        return new CostReference(id, name ?? $"cost {id}", Deserialized.Dashboard(value));
    }

    private static long? Number(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number is >= long.MinValue and <= long.MaxValue ? (long)number : -1 : null;
}
