using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the authentication log of the Wp Admin API.</summary>
[Cmdlet(VerbsCommon.Get, "WpAdminAuthLog")]
[OutputType(typeof(WpAdminAuthEvent), typeof(WpAdminAuthSummary))]
public sealed class GetWpAdminAuthLogCommand : WpAdminCommand
{
    /// <summary>Only attempts since this time, and those without a time.</summary>
    [Parameter(Position = 0)]
    public DateTime? Since { get; set; }

    /// <summary>Only attempts that were refused.</summary>
    [Parameter]
    public SwitchParameter Failed { get; set; }

    /// <summary>Counts attempts by key and address, those with the most refusals first.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    internal override async Task ProcessAsync(WpAdminClient client, WpAdminSiteReference? site, IPipelineWriter pipeline, CancellationToken stop)
    {
        var events = (await client.Logs.AuthenticationAsync(stop))
            .Where(one => (!Failed || one.IsFailed) && (Since is null || one.Time is null || one.Time.Value.ToUniversalTime() >= Since.Value.ToUniversalTime()));
        pipeline.WriteAll(Summary ? WpAdminAuthSummary.Of(events) : events);
    }
}
