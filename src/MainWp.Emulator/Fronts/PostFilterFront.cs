using System.Text.RegularExpressions;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A firewall that takes HTML in a body for an attack.</summary>
internal sealed partial class PostFilterFront(int status) : Front
{
    public static Front? Make(string value) => FrontPages.Status(value) is { } status ? new PostFilterFront(status) : null;

    public override Reply? Answer(FrontRequest request) =>
        request.IsChange && Element().IsMatch(request.Body) ? FrontPages.Refusal(status) : null;

    /// <summary>As it is, in a form, or escaped in JSON.</summary>
    [GeneratedRegex("(<|%3C|\\\\u003C)[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Element();
}
