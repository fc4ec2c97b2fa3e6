using System.Management.Automation;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Checks the connection to a dashboard, and says what is wrong and how to fix it.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MainWpConnection", DefaultParameterSetName = Given)]
[OutputType(typeof(ConnectionCheck))]
public sealed class TestConnectionCommand : ConnectionCommand
{
    private const string Connected = "Session";

    private static readonly string[] Naming = [nameof(Uri), nameof(Name), nameof(Connection), nameof(ApiKey), nameof(Credential), nameof(LegacyCredential)];

    /// <summary>The sessions whose connections to test. Default, without an address or a credential: the current session of the runspace.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = Connected)]
    [ValidateNotNullOrEmpty]
    public MainWpSession[]? Session { get; set; }

    internal override async Task ProcessAsync(ConnectionRequest request, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var check in new ConnectionTest(HttpModule.Open).RunAsync(request, Narrate(), stop))
            pipeline.Write(check);
    }

    private protected override IReadOnlyList<ConnectionRequest> Complete()
    {
        var given = MyInvocation.BoundParameters.Keys;
        var sessions = Session ?? (!given.Intersect(Naming).Any() && RunspaceState.Here.Current is { } current ? [current] : []);
        return sessions.Length == 0 ? base.Complete() : [.. sessions.Select(Of)];

        ConnectionRequest Of(MainWpSession session)
        {
            var request = Stated();
            request.ApplySession(session, given);
            return request;
        }
    }
}
