using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a tag.</summary>
[Cmdlet(VerbsCommon.New, "MainWpTag", SupportsShouldProcess = true)]
[OutputType(typeof(Tag))]
public sealed class NewTagCommand : RecordCommand
{
    /// <summary>The name of the tag. It must be unique.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The color of the tag, as #RRGGBB or #RGB.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^$|^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    public string? Color { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!pipeline.ShouldProcess($"tag '{Name}' on {client.Transport.Connection.Address}", "Make tag"))
            return;
        var tag = new TagPatch { Name = Name, Color = string.IsNullOrEmpty(Color) ? null : Color };
        await pipeline.AttemptAsync(client, Name, async () => pipeline.Write(await client.Tags.AddAsync(tag, stop)));
    }
}
