using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates users of child sites from a CSV file.</summary>
[Cmdlet(VerbsData.Import, "MainWpSiteUser", SupportsShouldProcess = true)]
[OutputType(typeof(SiteUserImport))]
public sealed class ImportSiteUserCommand : RecordCommand
{
    /// <summary>The CSV file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("FullName", "LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary>The first line is a user, not a header.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>Makes a path of the engine's current location one of the file system.</summary>
    internal Func<string, string> Resolve { get; set; } = path => path;

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var csv = CsvFile.Read(Resolve(Path));
        if (!pipeline.ShouldProcess(Path, "Import users"))
            return;
        foreach (var line in await client.SiteUsers.ImportAsync(csv.Name, csv.Bytes, !NoHeader, stop))
        {
            if (!line.Succeeded)
                pipeline.WriteError(CommandError.From(client.SiteUsers.NotDone(line), line.UserName));
            pipeline.Write(line);
        }
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Resolve = SessionState.Path.GetUnresolvedProviderPathFromPSPath;
    }
}
