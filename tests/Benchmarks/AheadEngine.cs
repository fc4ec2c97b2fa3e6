using System.Text;

namespace MainWp.Benchmarks;

/// <summary>
/// The pinned engine as installers deliver it: its own assemblies compiled ahead, in a folder of its own. The .NET tool is compiled while it
/// runs, which takes longer and hides what a module adds.
/// </summary>
internal sealed class AheadEngine : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string Pinned = PowerShellProgram.Pinned.FirstArguments[^1];

    private static readonly string[] Compiled =
    [
        "System.Management.Automation", Path.GetFileNameWithoutExtension(Pinned), "Microsoft.PowerShell.ConsoleHost", "Microsoft.PowerShell.Commands.Utility", "Microsoft.PowerShell.Commands.Management",
        "Microsoft.PowerShell.Security", "Microsoft.ApplicationInsights", "Newtonsoft.Json",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mainwp-ahead-");

    private AheadEngine()
    {
    }

    /// <summary>The engine.</summary>
    public PowerShellProgram Program => PowerShellProgram.Pinned with { FirstArguments = [Path.Combine(_folder.FullName, "engine", Path.GetFileName(Pinned))] };

    /// <summary>Compiles it with the compiler that belongs to the SDK.</summary>
    /// <exception cref="InvalidOperationException">The SDK could not; with what it said.</exception>
    public static async Task<AheadEngine> CreateAsync()
    {
        var engine = new AheadEngine();
        try
        {
            await engine.CompileAsync();
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task CompileAsync()
    {
        var pinned = Path.GetDirectoryName(Pinned)!;
        var engine = Path.Combine(_folder.FullName, "engine");
        CopyFolder(pinned, engine);
        var project = _folder.CreateSubdirectory("compile").FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), "return 0;", Encoding.UTF8);
        await File.WriteAllTextAsync(Path.Combine(project, "Compile.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <PublishReadyToRun>true</PublishReadyToRun>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{string.Join(';', Compiled.Select(name => Path.Combine(pinned, name + ".dll")))}" />
              </ItemGroup>
            </Project>
            """);
        var published = Path.Combine(_folder.FullName, "published");
        var run = await ChildProcess.RunAsync(PowerShellProgram.Pinned.File, ["publish", project, "-o", published, "-v", "q", "-nologo"], Limit);
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"The engine was not compiled ahead: {run.Output}");
        foreach (var name in Compiled)
            File.Copy(Path.Combine(published, name + ".dll"), Path.Combine(engine, name + ".dll"), overwrite: true);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
