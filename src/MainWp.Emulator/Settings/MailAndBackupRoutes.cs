using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Settings;

/// <summary>settings/emails and settings/api-backups.</summary>
internal sealed class MailAndBackupRoutes(Dashboard dashboard)
{
    private static readonly string[] Texts = ["heading", "subject", "recipients"];

    private static readonly Argument MailType = new("mail_type")
    {
        Check = value => DefaultSettings.MailTypes.Contains(PhpValue.Text(value)) ? null : new ArgumentFault("invalid_mail_type", "There is no such e-mail."),
    };

    private static readonly Argument ApiSlug = new("api_slug")
    {
        Check = value => DefaultSettings.Providers.Contains(PhpValue.Text(value)) ? null : new ArgumentFault("invalid_slug", "There is no such provider."),
    };

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/settings/emails", Emails);
        routes.Edit(@"/settings/emails/{mail_type:[a-zA-Z0-9\-\.\_]+}/edit", EditEmail, MailType);
        routes.Get("/settings/api-backups", Backups);
        routes.Edit(@"/settings/api-backups/{api_slug:[a-zA-Z0-9\-\.\_]+}/edit", EditBackup, ApiSlug, Argument.Object("secrets"));
    }

    private RestAnswer Emails(RestRequest request) => new JsonObject
    {
        ["success"] = 1,
        ["data"] = PhpValue.Array(dashboard.Settings.Emails.Select(mail => mail.Value!.DeepClone())),
    };

    /// <summary>What is not sent goes back to what it was in the beginning.</summary>
    private RestAnswer EditEmail(RestRequest request)
    {
        SettingBody.Require(request);
        var type = request.Text("mail_type");
        var mail = DefaultSettings.Email(type);
        foreach (var name in Texts)
        {
            if (request.Text(name) is { Length: > 0 } text)
                mail[name] = text;
        }

        mail["disable"] = request.Flag("disable") == true ? 1 : 0;
        dashboard.Settings.Emails[type] = mail;
        var data = mail.DeepClone().AsObject();
        data.Remove("type");
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The e-mail was changed."), ["data"] = data };
    }

    private RestAnswer Backups(RestRequest request)
    {
        var providers = dashboard.Settings.Backups.DeepClone().AsObject();
        foreach (var (_, provider) in providers)
        {
            if (provider!["secrets"] is JsonObject secrets && PhpValue.Text(secrets["api_key"]) is { Length: > 0 } key)
                secrets["api_key"] = $"****{key[^Math.Min(4, key.Length)..]}";
        }

        return new JsonObject { ["success"] = 1, ["data"] = new JsonObject { ["api_backups"] = providers } };
    }

    /// <summary>The answer contains the unencrypted secret.</summary>
    private RestAnswer EditBackup(RestRequest request)
    {
        SettingBody.Require(request);
        var provider = dashboard.Settings.Backups[request.Text("api_slug")]!.AsObject();
        var written = new JsonObject();
        foreach (var (name, value) in request.Json)
        {
            if (name == "secrets")
                continue;
            written[name] = value?.DeepClone();
            if (name == "enabled")
                provider[name] = PhpValue.Flag(value) ? 1 : 0;
            else if (provider.ContainsKey(name))
                provider[name] = value?.DeepClone();
        }

        if (request.Json["secrets"]?["api_key"] is { } secret)
        {
            written["api_key"] = secret.DeepClone();
            if (provider["secrets"] is JsonObject secrets)
                secrets["api_key"] = secret.DeepClone();
        }

        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The provider was changed."), ["data"] = written };
    }
}
