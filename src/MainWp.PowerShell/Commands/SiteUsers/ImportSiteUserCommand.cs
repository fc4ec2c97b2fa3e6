using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates users of child sites from a CSV file. Checks the file before it sends anything.</summary>
[Cmdlet(VerbsData.Import, "MainWpSiteUser", SupportsShouldProcess = true)]
[OutputType(typeof(SiteUserImport))]
public sealed class ImportSiteUserCommand : RecordCommand
{
    // The engine's own reader, which reads everything that Export-Csv writes.
    private const string Reader = """
        param($path, $header, $delimiter)
        $ErrorActionPreference = 'Stop'
        $given = if ($header) { @{ Header = $header } } else { @{} }
        Microsoft.PowerShell.Utility\Import-Csv -LiteralPath $path -Delimiter $delimiter -Encoding utf8 @given
        """;

    /// <summary>The CSV file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("FullName", "LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary>The character that separates the columns. Default: a comma.</summary>
    [Parameter]
    public char Delimiter { get; set; } = ',';

    /// <summary>The first line is a user, not a header. The ten columns must have the order that the description lists.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>The rows of the file, for tests; the engine reads them without it.</summary>
    internal Func<IReadOnlyList<PSObject>>? Rows { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var file = UserFile.Of(Path, Rows?.Invoke() ?? Read());
        if (!pipeline.ShouldProcess(Messages.Of(Path, client), Messages.ImportUsers(file.Users)))
            return;
        foreach (var line in await client.SiteUsers.ImportAsync(file.Name, file.Bytes, hasHeader: true, stop))
        {
            pipeline.Write(line);
            if (!line.Succeeded)
                pipeline.WriteError(CommandError.From(client.SiteUsers.NotDone(line), line.UserName));
            else
                await pipeline.AttemptAsync(client, line.UserName, () => client.SiteUsers.KeepEmailAsync(line, stop));
        }
    }

    private IReadOnlyList<PSObject> Read()
    {
        try
        {
            return [.. InvokeCommand.InvokeScript(true, ScriptBlock.Create(Reader), null, SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path), NoHeader ? UserFile.Header : null, Delimiter)];
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.FileNotReadable(Path, e.Message), e) { Resource = Resource.SiteUser };
        }
    }
}
