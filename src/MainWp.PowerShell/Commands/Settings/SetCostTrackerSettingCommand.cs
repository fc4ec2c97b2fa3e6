using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes how the cost tracker writes amounts. Only what is given is changed; the rest is read first and sent again, since the server would lose it.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpCostTrackerSetting", SupportsShouldProcess = true)]
[OutputType(typeof(CostTrackerSetting))]
public sealed class SetCostTrackerSettingCommand : SettingCommand<CostTrackerSetting>
{
    internal CostTrackerPatch Change { get; } = new();

    /// <summary>The code of the currency, such as EUR.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CurrencyCompleter))]
    public string? Currency
    {
        get => Change.Currency;
        set => Change.Currency = value;
    }

    /// <summary>Where the sign of the currency stands.</summary>
    [Parameter]
    public CurrencyPosition? CurrencyPosition
    {
        get => Change.CurrencyPosition;
        set => Change.CurrencyPosition = value == default(CurrencyPosition) ? null : value;
    }

    /// <summary>What separates thousands.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ThousandSeparator
    {
        get => Change.ThousandSeparator;
        set => Change.ThousandSeparator = value;
    }

    /// <summary>What separates decimals.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DecimalSeparator
    {
        get => Change.DecimalSeparator;
        set => Change.DecimalSeparator = value;
    }

    /// <summary>Decimal places, from 1: the server does not take 0.</summary>
    [Parameter]
    [ValidateRange(1, 10)]
    public int? Decimals
    {
        get => Change.Decimals;
        set => Change.Decimals = value;
    }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        ApplyAsync(client, pipeline, "cost tracker settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.CostTrackerAsync(stop));
}
