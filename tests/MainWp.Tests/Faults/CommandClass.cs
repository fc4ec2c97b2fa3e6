using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Faults;

/// <summary>A kind of command, the request of it that runs into the fault, and those that it sends before.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Example">The command as one types it.</param>
/// <param name="Make">The command.</param>
/// <param name="IsHit">Whether a request is the one that runs into the fault.</param>
/// <param name="Before">How many requests it sends before that.</param>
/// <param name="Items">Objects that come out of it where all is well.</param>
internal sealed record CommandClass(string Name, string Example, Func<DashboardCommand> Make, Func<Exchange, bool> IsHit, int Before, int Items)
{
    public const string JobId = "renew_6b011b1254df33.10422541";

    public static CommandClass Read { get; } = new("read", "Get-MainWpSite -Count", () => new GetSiteCommand { Count = true }, Is("GET", "sites/count"), 0, 1);

    public static CommandClass Write { get; } = new("write", "New-MainWpTag", () => new NewTagCommand { Name = "fault" }, Is("POST", "tags/add"), 1, 1);

    public static CommandClass Delete { get; } = new("delete", "Remove-MainWpTag", () => new RemoveTagCommand { Tag = [new("7")] }, Is("DELETE", "tags/7/remove"), 0, 0);

    public static CommandClass Job { get; } = new(
        "job", "Wait-MainWpJob", () => new WaitJobCommand { Job = [new(JobId)], TimeoutSec = 1 }, Is("GET", "settings/tools/renew-connections-status/"), 0, 1);

    public static CommandClass Page { get; } = new("page", "Get-MainWpSite, second page", () => new GetSiteCommand(), exchange => exchange.Page == 2, 1, FaultCell.Rows);

    public static IReadOnlyList<CommandClass> All { get; } = [Read, Write, Delete, Job, Page];

    public bool IsChange => this == Write || this == Delete;

    /// <summary>The error that a fault is for this kind of command.</summary>
    public string? ErrorOf(Fault fault) => IsChange ? fault.OfChange : this == Job ? fault.OfJob : fault.OfRead;

    private static Func<Exchange, bool> Is(string method, string route) =>
        exchange => exchange.Method == method && exchange.Target.Contains($"/mainwp/v2/{route}", StringComparison.Ordinal);
}
