using System.Collections;
using System.Management.Automation;
using System.Net.Http.Headers;
using System.Text;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Sends a request to any route of the dashboard's REST API, with the credential that the route wants.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject))]
public sealed class InvokeRequestCommand : RecordCommand
{
    /// <summary>The route: sites/7 is below mainwp/v2; others start with their namespace, as wp/v2/users/me.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AllowEmptyString]
    [Alias("Path", "Uri")]
    public string Route { get; set; } = "";

    /// <summary>The version of MainWP's API that a route without a namespace is of; v1 goes with the legacy key.</summary>
    [Parameter]
    [ValidateSet("v1", "v2")]
    public string ApiVersion { get; set; } = "v2";

    /// <summary>The HTTP method; without it GET.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>Query parameters: a list goes out with commas, a table inside as name[key].</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary Query { get; set; } = new Hashtable();

    /// <summary>The body: a hashtable, list or custom object is made JSON or form fields, a text goes out as it is.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Body { get; set; }

    /// <summary>The body's Content-Type; application/x-www-form-urlencoded sends the fields of a hashtable as a form.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string ContentType { get; set; } = RequestBody.JsonType;

    /// <summary>Follows the pages of a list and outputs its rows one by one.</summary>
    [Parameter]
    public SwitchParameter Paginate { get; set; }

    /// <summary>Does not ask before a DELETE.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>What only reads needs no single dashboard and no question.</summary>
    internal override bool IsChange => !RetryRule.IsRead(Verb);

    /// <summary>Only DELETE is asked about unasked; for other changes the engine asks where the user prefers that.</summary>
    internal override ConfirmImpact? Impact => Verb == HttpMethod.Delete ? null : ConfirmImpact.Medium;

    private HttpMethod Verb => new(Method.ToUpperInvariant());

    internal override async Task RecordAsync(CommandRun run)
    {
        var sessions = run.Sessions.For(null, IsChange);
        if (IsChange && sessions.Count > 1)
            throw new MainWpException(ErrorKind.SessionAmbiguous, $"{Method} {Route} changes something, and {sessions.Count} sessions are given. Nothing was sent. Give one session.");
        await base.RecordAsync(run);
    }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var dashboard = client.Transport.Connection.Address;
        var path = RoutePath.Parse(Route, dashboard, ApiVersion.ToLowerInvariant());
        var body = BodyBytes();
        if (!IsChange && body is not null)
            throw Invalid($"{Verb} carries no body. Give -Query, or another -Method.");
        if (Paginate && Verb != HttpMethod.Get)
            throw Invalid($"Only the answers to GET have pages, not those to {Verb}.");
        if (Paginate)
        {
            await foreach (var row in client.Requests.ListAsync(path, FieldList.Of(Query), stop))
                WriteResults(pipeline, row, dashboard);
        }
        else if (!IsChange || pipeline.ShouldProcess($"{path.Route} on {dashboard}", Verb.Method))
        {
            WriteResults(pipeline, await client.Requests.SendAsync(Verb, path, FieldList.Of(Query), body, stop), dashboard);
        }
    }

    private RequestBody? BodyBytes()
    {
        if (!MediaTypeHeaderValue.TryParse(ContentType, out var type))
            throw Invalid($"'{ContentType}' is no Content-Type.");
        return (Body is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : Body) switch
        {
            null => null,
            string text => new RequestBody(Encoding.UTF8.GetBytes(text), ContentType),
            IDictionary table when type.MediaType == RequestBody.FormType => RequestBody.Form([.. FieldList.Of(table)]) with { ContentType = ContentType },
            { } value => JsonBody.Of(value, ContentType),
        };
    }

    private static void WriteResults(IPipelineWriter pipeline, object? value, Uri dashboard)
    {
        if (value is IReadOnlyDictionary<string, object?> fields)
        {
            pipeline.Write(new PlainRecord(fields, dashboard));
        }
        else if (value is object?[] items)
        {
            foreach (var item in items)
                WriteResults(pipeline, item, dashboard);
        }
        else if (value is not null)
        {
            pipeline.Write(value);
        }
    }

    private static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, $"{message} Nothing was sent.");
}
