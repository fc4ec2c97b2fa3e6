using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>What is to be changed of a monitor or of the defaults of all; null is not sent.</summary>
internal sealed class MonitorPatch
{
    public MonitorSwitch? State { get; set; }

    public TimeSpan? Interval { get; set; }

    public TimeSpan? Timeout { get; set; }

    public MonitorType? Type { get; set; }

    public MonitorMethod? Method { get; set; }

    public MonitorSwitch? ConfirmDown { get; set; }

    public IReadOnlyList<int>? ExpectedStatusCode { get; set; }

    public string? Keyword { get; set; }

    /// <summary>The body of monitors.settings, or of monitors.globalSettings where there is nothing more global to use.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public RequestBody ToBody(bool isGlobal)
    {
        if (isGlobal && (State == MonitorSwitch.UseGlobal || ConfirmDown == MonitorSwitch.UseGlobal || Type == MonitorType.UseGlobal || Method == MonitorMethod.UseGlobal
            || Interval == MonitorPeriod.UseGlobal || Timeout == MonitorPeriod.UseGlobal || ExpectedStatusCode is { Count: 0 }))
        {
            throw MonitorPeriod.Invalid(Messages.DefaultsNotGlobal);
        }

        var body = new JsonObject();
        if (State is { } state)
            body["active"] = isGlobal ? state == MonitorSwitch.Enabled : state switch { MonitorSwitch.UseGlobal => "useglobal", MonitorSwitch.Enabled => "1", _ => "0" };
        if (Interval is { } interval)
            body["interval"] = MonitorPeriod.IntervalToSend(interval);
        if (Timeout is { } timeout)
            body["timeout"] = MonitorPeriod.TimeoutToSend(timeout);
        if (ConfirmDown is { } confirm)
            body["maxretries"] = confirm switch { MonitorSwitch.UseGlobal => -1, MonitorSwitch.Enabled => 1, _ => 0 };
        if (Type is { } type)
            body["type"] = type.ToString().ToLowerInvariant();
        if (Method is { } method)
            body["method"] = method.ToString().ToLowerInvariant();
        // The route declares a list, but silently saves nothing for one. It accepts only a text with commas.
        if (ExpectedStatusCode is { } codes)
            body["expected_status"] = codes.Count == 0 ? "useglobal" : string.Join(",", codes.Select(code => code.ToString(CultureInfo.InvariantCulture)));
        if (Keyword is not null)
            body["keyword"] = Keyword;
        return body.Count > 0 ? RequestBody.Json(body, MainWpJson.Default.JsonObject) : throw new MainWpException(ErrorKind.InvalidArgument, Messages.NothingToChange) { Resource = Resource.Monitor };
    }
}
