namespace MainWp.Benchmarks;

/// <summary>A build of an earlier commit, to be measured in the same run.</summary>
internal static class EarlierModule
{
    private const string Variable = "MAINWP_EARLIER_MODULE";

    /// <summary>Its folder; null where none is named.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
