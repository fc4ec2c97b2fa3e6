using MainWp.Emulator.Tour;

namespace MainWp.Tests.Conventions;

/// <summary>A file of the repository, for rules about text.</summary>
/// <param name="Path">Below the repository, with slashes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Its lines, but for those that only name the source of a fact.</summary>
    public int Lines => Text.Split('\n').Count(line => !line.TrimStart().StartsWith("// docs/quirks.md", StringComparison.Ordinal)) - 1;

    /// <summary>The files below a folder, without what the compiler makes.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder, string pattern = "*.cs") =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static SourceFile Read(string path) => new(path, File.ReadAllText(Repository.PathOf(path.Split('/'))).Replace("\r\n", "\n"));
}
