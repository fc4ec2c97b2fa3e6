namespace MainWp.Emulator.Tour;

/// <summary>Where the files of this repository lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, above the running program.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MainWp.PowerShell.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No MainWp.PowerShell.sln above {AppContext.BaseDirectory}: run it from a clone of the repository.");
    }
}
