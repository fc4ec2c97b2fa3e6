using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A rule that finds a client too busy, and forgets it again.</summary>
internal sealed class RateRuleFront(int status, int passed, int refused) : Front
{
    private const string BlockedPath = "/blocked/";

    private int _count;

    public static Front? Make(string value)
    {
        var parts = value.Split('-');
        if (FrontPages.Status(parts[0]) is not { } status)
            return null;
        int[] counts = [5, 3];
        for (var index = 1; index < parts.Length && index <= counts.Length; index++)
        {
            if (!int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out counts[index - 1]))
                return null;
        }

        return new RateRuleFront(status, counts[0], counts[1]);
    }

    public override Reply? Answer(FrontRequest request)
    {
        if (request.Path == BlockedPath)
            return Reply.Foreign(200, Pages.Gateway(200, "You are too fast"));
        if (request.Route is null || _count++ % (passed + refused) < passed)
            return null;
        return status is >= 300 and < 400 ? FrontPages.Redirect(status, BlockedPath) : FrontPages.Refusal(status);
    }
}
