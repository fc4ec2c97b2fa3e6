namespace MainWp.Emulator;

/// <summary>The tour through the main job of the module.</summary>
internal static class Tour
{
    public static Task<int> RunAsync(CommandLine commandLine)
    {
        Console.WriteLine("not yet");
        return Task.FromResult(1);
    }
}
