using System.Collections;
using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Sends a request to any route of the REST API of the dashboard.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject))]
public sealed class InvokeRequestCommand : RecordCommand
{
    /// <summary>The route. sites/7 is below mainwp/v2; other routes start with their namespace, such as wp/v2/users/me.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AllowEmptyString]
    [Alias("Path", "Uri")]
    public string Route { get; set; } = "";

    /// <summary>The API version of a route without a namespace. v1 uses the legacy key.</summary>
    [Parameter]
    [ValidateSet("v1", "v2")]
    public string ApiVersion { get; set; } = "v2";

    /// <summary>The HTTP method. Default: GET.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>The query parameters. A list is sent with commas, a nested hashtable as name[key].</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary Query { get; set; } = new Hashtable();

    /// <summary>The body. A hashtable, list or custom object becomes JSON or form fields; a text is sent unchanged.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Body { get; set; }

    /// <summary>The Content-Type of the body. application/x-www-form-urlencoded sends the fields of a hashtable as a form. Default: application/json.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string ContentType { get; set; } = RequestBody.JsonType;

    /// <summary>Reads all pages of a list and returns its rows one by one.</summary>
    [Parameter]
    public SwitchParameter Paginate { get; set; }

    /// <summary>Does not ask for confirmation of a DELETE.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>A request that only reads needs no single dashboard and no confirmation.</summary>
    internal override bool IsChange => !RetryRule.IsRead(Verb);

    /// <summary>By default only DELETE needs a confirmation. For other changes the engine asks if the user's preference says so.</summary>
    internal override ConfirmImpact? Impact => Verb == HttpMethod.Delete ? null : ConfirmImpact.Medium;

    private HttpMethod Verb => new(Method.ToUpperInvariant());

    internal override async Task RecordAsync(CommandRun run)
    {
        var sessions = run.Sessions.For(null, IsChange);
        if (IsChange && sessions.Count > 1)
            throw new MainWpException(ErrorKind.SessionAmbiguous, Messages.OneSessionForChange($"{Method} {Route}", sessions.Count));
        await base.RecordAsync(run);
    }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var dashboard = client.Transport.Connection.Address;
        var path = RoutePath.Parse(Route, dashboard, ApiVersion.ToLowerInvariant());
        var body = JsonBody.From(Body, ContentType);
        if (!IsChange && body is not null)
            throw Invalid(Messages.NoBody(Verb));
        if (Paginate && Verb != HttpMethod.Get)
            throw Invalid(Messages.NoPages(Verb));
        if (Paginate)
        {
            await foreach (var row in client.Requests.ListAsync(path, FieldList.Of(Query), stop))
                PlainRecord.Write(pipeline, row, Record);
        }
        else if (!IsChange || pipeline.ShouldProcess($"{path.Route} on {dashboard}", Verb.Method))
        {
            PlainRecord.Write(pipeline, await client.Requests.SendAsync(Verb, path, FieldList.Of(Query), body, stop), Record);
        }

        PlainRecord Record(IReadOnlyDictionary<string, object?> fields) => new(fields, dashboard);
    }

    private static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, message);
}
