using System.Management.Automation;
using System.Text;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;
using MainWp.Reports;

namespace MainWp.PowerShell.Commands;

/// <summary>Writes the health of sites as an HTML page or as plain text.</summary>
[Cmdlet(VerbsData.Export, "MainWpReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo), ParameterSetName = [PathSet, LiteralPathSet])]
[OutputType(typeof(string), ParameterSetName = [TextSet])]
public sealed class ExportReportCommand : DashboardCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string TextSet = "Text";

    private readonly List<SiteHealth> _piped = [];
    private int _refused;
    private OutputFile? _file;
    private ReportRequest? _request;
    private ReportLogo? _logo;

    /// <summary>The file to write. An existing file is replaced.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [Alias("FilePath")]
    public string? Path { get; set; }

    /// <summary>The file to write. No character is a wildcard.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public string? LiteralPath { get; set; }

    /// <summary>Returns the report as plain text for an email, and writes no file.</summary>
    [Parameter(ParameterSetName = TextSet, Mandatory = true)]
    public SwitchParameter AsText { get; set; }

    /// <summary>The health of sites, as returned by Get-MainWpHealth or by Import-Clixml. Without input, the command reads it from the sessions.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public object[] Health { get; set; } = [];

    /// <summary>Only sites with one of these tags: ids, names or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>Only sites of these clients: ids, names, email addresses or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Additional facts to read if nothing is piped in: security checks, abandoned plugins and themes, uptime monitors.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public HealthPart[] Include { get; set; } = [];

    /// <summary>The title of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = ReportRequest.DefaultTitle;

    /// <summary>A logo to embed: PNG, JPEG, GIF, WebP or SVG, at most 512 KB.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [ValidateNotNullOrEmpty]
    public string? Logo { get; set; }

    /// <summary>An earlier report of this command. The new report then shows what has changed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Previous { get; set; }

    /// <summary>A rollout to show in a section of its own: an object from Get-MainWpRollout, or the text from its ToJson().</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Rollout { get; set; }

    /// <summary>Also replaces a read-only file.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace an existing file.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Makes a path of the engine's current location one of the file system; true where no sign in it is a wildcard.</summary>
    internal Func<string, bool, string> Resolve { get; set; } = (path, _) => path;

    internal override Task RecordAsync(CommandRun run)
    {
        foreach (var given in Health)
        {
            if (StoredHealth.Of(given) is { } health)
                _piped.Add(health);
            else if (_refused++ == 0)
                run.Pipeline.WriteError(CommandError.From(new MainWpException(ErrorKind.NounMismatch, Messages.NotHealth(given)) { Resource = Resource.Site }, given));
        }
        return Task.CompletedTask;
    }

    internal override async Task FinishAsync(CommandRun run)
    {
        Prepare();
        // An empty or incomplete report must not replace a good one.
        if (_refused > 0 || (ExpectsInput && _piped.Count == 0))
        {
            run.Pipeline.WriteWarning(_refused > 0 ? Messages.HealthRefused(_refused, _file?.Path) : Messages.NoHealthPiped(_file?.Path));
            return;
        }
        if (_file is not null && !run.Pipeline.ShouldProcess(_file.Path, "Write report"))
            return;
        var choice = new ReportSites(run, Tag, Client);
        var sites = await choice.ChooseAsync(_piped, ExpectsInput, Include);
        if (sites.Count == 0 && (choice.Missing.Count > 0 || choice.HasFoundNone))
        {
            run.Pipeline.WriteWarning(Messages.NothingForReport((_file is null ? "" : $": {_file.Path} is as it was")));
            return;
        }
        if (sites.Count == 0)
            run.Pipeline.WriteWarning(Messages.ReportWithoutSites);
        var report = ReportBuilder.Build(sites, _request! with { Missing = choice.Missing });
        if (_request!.Previous is { } previous && !previous.Scope.SequenceEqual(report.Scope))
            run.Pipeline.WriteWarning(Messages.OtherSitesInReport);
        if (_file is null)
            run.Pipeline.Write(ReportText.Write(report));
        else
            run.Pipeline.WriteIfAny(WriteTo(_file, report));
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Guard(() =>
        {
            Resolve = new EnginePaths(SessionState.Path).Resolve;
            Prepare();
        });
    }

    // Errors in a file are reported before the first request.
    private void Prepare()
    {
        if (_request is not null)
            return;
        if ((LiteralPath ?? Path) is { } path)
        {
            _file = new OutputFile(Resolve(path, LiteralPath is not null), NoClobber, Force);
            _file.Check();
        }
        _logo = Logo is null ? null : ReportLogo.Read(Resolve(Logo, false));
        _request = new ReportRequest
        {
            Title = Title,
            Scope = [.. Tag.Select(tag => $"Tag: {tag}"), .. Client.Select(client => $"Client: {client}")],
            Previous = Previous is null ? null : ReportFile.Read(Resolve(Previous, false)),
            Rollout = Rollout is null ? null : RolloutSource.Read(Rollout),
        };
    }

    private FileInfo? WriteTo(OutputFile file, Report report)
    {
        var written = file.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(ReportPage.Write(report, _logo)));
        return PassThru ? written : null;
    }
}
