using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>How the Wp Admin API is reached, whatever the credential.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ServiceConnectionCommand : NetworkCommand
{
    private protected const string KeySet = "ApiKey";
    private protected const string OAuthSet = "OAuth";
    private protected const string TableSet = "Connection";
    private protected const string SavedSet = "Saved";

    /// <summary>The address of the service. Default: WPADMIN_URI, or the documented address.</summary>
    [Parameter(ParameterSetName = KeySet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = OAuthSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = TableSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("Url", "Service")]
    public string? Uri
    {
        get => Request.Uri;
        set => Request.Uri = value;
    }

    /// <summary>The most requests per second to the authentication endpoints. 0 means no limit.</summary>
    [Parameter]
    [ValidateRange(0, 100000)]
    public int AuthenticationLimit
    {
        get => Request.AuthenticationLimit;
        set => Request.AuthenticationLimit = value;
    }

    /// <summary>The most requests in 15 minutes to the other endpoints. 0 means no limit.</summary>
    [Parameter]
    [ValidateRange(0, 10000000)]
    public int StandardLimit
    {
        get => Request.StandardLimit;
        set => Request.StandardLimit = value;
    }

    internal WpAdminConnectionRequest Request { get; } = new();

    /// <inheritdoc/>
    internal override NetworkOptions Network => Request.Network;
}
