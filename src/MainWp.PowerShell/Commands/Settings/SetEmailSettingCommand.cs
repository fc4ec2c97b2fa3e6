using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the emails that the dashboard sends.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpEmailSetting", SupportsShouldProcess = true)]
[OutputType(typeof(EmailSetting))]
public sealed class SetEmailSettingCommand : SettingCommand<EmailSetting>
{
    internal EmailPatch Change { get; } = new();

    /// <summary>The kinds of email.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public EmailType[] Type { get; set; } = [];

    /// <summary>Whether the email is sent.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.Enabled;
        set => Change.Enabled = value;
    }

    /// <summary>The heading of the email.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Heading
    {
        get => Change.Heading;
        set => Change.Heading = value;
    }

    /// <summary>The subject of the email.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Subject
    {
        get => Change.Subject;
        set => Change.Subject = value;
    }

    /// <summary>The email address of the recipient.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Recipient
    {
        get => Change.Recipient;
        set => Change.Recipient = value;
    }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        foreach (var type in Type)
        {
            await pipeline.AttemptAsync(client, type, () => ApplyAsync(
                client, pipeline, $"email {type}", Change, () => client.Settings.ChangeAsync(type, Change, stop), async () => (await client.Settings.EmailsAsync(stop)).First(mail => mail.Type == type)));
        }
    }
}
