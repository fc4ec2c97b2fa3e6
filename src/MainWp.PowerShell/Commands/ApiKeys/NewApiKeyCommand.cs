using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates an API key and returns it with its token, which the dashboard shows only once.</summary>
[Cmdlet(VerbsCommon.New, "MainWpApiKey", SupportsShouldProcess = true)]
[OutputType(typeof(NewApiKey))]
public sealed class NewApiKeyCommand : RecordCommand
{
    /// <summary>What the key may do: Read, Write or both. Write includes deleting.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [GrantedPermission]
    public ApiKeyPermission Permission { get; set; }

    /// <summary>What the key is for.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public string Description { get; set; } = "";

    /// <summary>Creates the key disabled.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    /// <summary>Returns the token as string instead of SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var permission = ApiKeyPatch.TextOf(Permission);
        ApiKeyPatch.CheckLength(Description);
        pipeline.WriteVerbose(Messages.KeyForVersion2Only);
        var address = client.Transport.Connection.Address;
        if (!pipeline.ShouldProcess($"{address} ({permission}{(Description.Length > 0 ? $", '{Description}'" : "")})", "Make API key"))
            return;
        var created = await client.ApiKeys.CreateAsync(Permission, Description, !Disabled, stop);
        if (created.NotListed is { } problem)
            pipeline.WriteWarning($"The API key ...{created.Key.TruncatedKey} was made, and its id is not known: {problem.Message}");
        if (created.Key.Description != Description)
            pipeline.WriteWarning(Messages.DescriptionStoredAs(address, created.Key.Description));
        pipeline.Write(new NewApiKey(created.Key, AsPlainText ? created.Token : Secret.Secured(created.Token)));
        if (!AsPlainText && !IsPipedOn)
            pipeline.WriteWarning(Messages.SecretShownOnce("token", "Token"));
    }
}
