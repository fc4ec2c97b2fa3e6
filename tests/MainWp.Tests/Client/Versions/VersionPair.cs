using System.Text.Json;

namespace MainWp.Tests.Client.Versions;

/// <summary>Two versions and what version_compare of PHP 8.2 and 8.5 says of them.</summary>
public sealed record VersionPair(string Left, string Right, int Sign)
{
    public static IReadOnlyList<VersionPair> All { get; } = [.. File.ReadLines(Path.Combine(Fakes.Fixture.Folder, "php-version-compare.tsv")).Skip(1).Select(Of)];

    /// <summary>False for the versions that PHP itself puts in no order.</summary>
    public bool IsOrdered => !(Left + Right).Contains('#', StringComparison.Ordinal) && !Left.EndsWith('.') && !Right.EndsWith('.');

    private static VersionPair Of(string line) => line.Split('\t') switch
    {
        [var left, var right, var sign] => new(Text(left), Text(right), int.Parse(sign, null)),
        _ => throw new InvalidDataException($"No pair: {line}"),
    };

    private static string Text(string json) => JsonSerializer.Deserialize<string>(json)!;
}
