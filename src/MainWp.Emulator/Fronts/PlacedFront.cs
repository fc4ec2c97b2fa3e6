using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A front where it stands: for how many requests, and for which.</summary>
internal sealed class PlacedFront(Front front, int? times, string path)
{
    private int? _left = times;

    public Front Front => front;

    /// <summary>Reads KIND[:VALUE[:TIMES[:PATH]]].</summary>
    public static PlacedFront? Parse(string text)
    {
        var parts = text.Split(':', 4);
        var times = parts.ElementAtOrDefault(2) ?? "";
        if (FrontTable.All.FirstOrDefault(kind => kind.Word == parts[0]) is not { } kind
            || (times.Length > 0 && !int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        var value = parts.ElementAtOrDefault(1) is { Length: > 0 } given ? given : kind.Default;
        if (kind.Values.Length == 0 && value.Length > 0)
            return null;
        return kind.Make(value) is { } front
            ? new PlacedFront(front, times.Length > 0 ? int.Parse(times, CultureInfo.InvariantCulture) : null, parts.ElementAtOrDefault(3) ?? "")
            : null;
    }

    public Reply? Answer(FrontRequest request)
    {
        if (!Meets(request))
            return null;
        var reply = front.Answer(request);
        if (reply is not null)
            _left--;
        return reply;
    }

    public Reply Change(FrontRequest request, Reply reply)
    {
        if (!Meets(request))
            return reply;
        var changed = front.Change(request, reply);
        if (changed != reply)
            _left--;
        return changed;
    }

    private bool Meets(FrontRequest request) =>
        _left is null or > 0 && request.PathAndQuery.Contains(path, StringComparison.Ordinal);
}
