namespace MainWp.Tests.Conventions;

/// <summary>What breaks a rule, all of it in the message.</summary>
internal static class Violations
{
    public static void None(IEnumerable<object> found)
    {
        var all = found.Select(violation => violation.ToString()).ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }
}
