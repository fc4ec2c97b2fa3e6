namespace MainWp;

/// <summary>Compares secret texts in a time that does not depend on where they differ.</summary>
internal static class FixedTime
{
    public static bool Equal(string given, string expected)
    {
        var difference = given.Length ^ expected.Length;
        for (var i = 0; i < given.Length; i++)
            difference |= given[i] ^ expected[i % expected.Length];
        return difference == 0;
    }
}
