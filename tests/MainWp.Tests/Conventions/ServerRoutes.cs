using System.Text.Json.Nodes;
using MainWp.Emulator.Abilities;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Conventions;

/// <summary>What the server has: the routes of both versions, and the abilities.</summary>
internal static class ServerRoutes
{
    /// <summary>mainwp/v2 by id: the methods, and the path below it.</summary>
    public static Dictionary<string, (string[] Methods, string Path)> Version2 { get; } =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Fixture.Folder, "routes-v2.json")))!.AsArray()
            .ToDictionary(route => (string)route!["id"]!, route => (route!["methods"]!.AsArray().Select(method => (string)method!).ToArray(), (string)route["path"]!));

    /// <summary>mainwp/v1 as its index was recorded: "GET sites/all-sites".</summary>
    public static IReadOnlyList<string> Version1 { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(Fixture.Folder, "recordings", "v1-index.json")))!["routes"]!.AsObject()
            .Where(route => route.Key != "/mainwp/v1")
            .SelectMany(route => route.Value!["methods"]!.AsArray().Select(method => $"{method} {route.Key["/mainwp/v1/".Length..]}")),
    ];

    /// <summary>The abilities of MainWP as the server describes them, and the method by which each is run.</summary>
    public static Dictionary<string, string> Abilities { get; } = new AbilityCatalog().All
        .Where(ability => ability.Name.StartsWith("mainwp/", StringComparison.Ordinal))
        .ToDictionary(ability => ability.Name, ability => ability.Method);
}
