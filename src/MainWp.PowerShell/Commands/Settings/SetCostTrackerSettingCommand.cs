using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes how the cost tracker shows amounts.</summary>
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

    /// <summary>The position of the currency symbol.</summary>
    [Parameter]
    public CurrencyPosition? CurrencyPosition
    {
        get => Change.CurrencyPosition;
        set => Change.CurrencyPosition = value == default(CurrencyPosition) ? null : value;
    }

    /// <summary>The thousands separator.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ThousandSeparator
    {
        get => Change.ThousandSeparator;
        set => Change.ThousandSeparator = value;
    }

    /// <summary>The decimal separator.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DecimalSeparator
    {
        get => Change.DecimalSeparator;
        set => Change.DecimalSeparator = value;
    }

    /// <summary>The number of decimal places, at least 1.</summary>
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
