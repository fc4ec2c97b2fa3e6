using System.Collections;
using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Sends a request to any route of the Wp Admin API.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "WpAdminRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject))]
public sealed class InvokeWpAdminRequestCommand : WpAdminCommand
{
    /// <summary>The path below the address of the service. sites/7 means v2/sites/7.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [Alias("Route", "Uri")]
    public string Path { get; set; } = "";

    /// <summary>The HTTP method. Default: GET.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>The query parameters.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary Query { get; set; } = new Hashtable();

    /// <summary>The body. A hashtable, list or custom object becomes JSON; a text is sent unchanged.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Body { get; set; }

    /// <summary>A UUID under which the service makes the change only once. Default: a new one.</summary>
    [Parameter]
    public Guid? IdempotencyKey { get; set; }

    /// <summary>Sends a change without a key. It is then not repeated after a network failure.</summary>
    [Parameter]
    public SwitchParameter NoIdempotencyKey { get; set; }

    /// <summary>Does not ask for confirmation of a DELETE.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override bool IsChange => !RetryRule.IsRead(Verb);

    /// <summary>By default only DELETE needs a confirmation. For other changes the engine asks if the user's preference says so.</summary>
    internal override ConfirmImpact? Impact => Verb == HttpMethod.Delete ? null : ConfirmImpact.Medium;

    private HttpMethod Verb => new(Method.ToUpperInvariant());

    internal override async Task ProcessAsync(WpAdminClient client, WpAdminSiteReference? site, IPipelineWriter pipeline, CancellationToken stop)
    {
        var service = client.Transport.Connection.Address;
        var path = WpAdminPath.Parse(Path, service);
        if (!IsChange && Body is not null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NoBody(Verb));
        var request = IsChange
            ? client.Change(Verb, path.Route, JsonBody.From(Body, RequestBody.JsonType), NoIdempotencyKey ? null : IdempotencyKey ?? Guid.NewGuid())
            : client.Read(path.Route) with { Method = Verb };
        if (!IsChange || pipeline.ShouldProcess($"{path.Route} on {service}", Verb.Method))
            PlainRecord.Write(pipeline, await client.SendAsync(request with { Query = [.. path.Query, .. FieldList.Of(Query)] }, stop), Record);

        PlainRecord Record(IReadOnlyDictionary<string, object?> fields) => new(fields, service) { OriginName = nameof(WpAdminObject.Service), TypeName = "MainWp.WpAdminRecord" };
    }
}
