using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of payment methods of the cost tracker.</summary>
public sealed class CostPaymentMethodCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Settings.CostTrackerAsync(CancellationToken.None)).PaymentMethods.Select(one => one.Slug)];
}
