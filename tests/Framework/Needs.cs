namespace MainWp.Tests;

/// <summary>Skips as the suite's own does, without its summary.</summary>
internal static class Needs
{
    public static void Of(bool isThere, string reason) => Skip.IfNot(isThere, reason);
}
