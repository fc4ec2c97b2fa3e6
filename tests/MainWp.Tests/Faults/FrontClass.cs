using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Faults;

/// <summary>A kind of command in front of which something stands.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Commands">What is run, each with the output of the one before.</param>
/// <param name="IsDone">Whether the dashboard has done it; null for what changes nothing.</param>
internal sealed record FrontClass(string Name, IReadOnlyList<Func<IReadOnlyList<object>, DashboardCommand>> Commands, Func<EmulatedDashboard, bool>? IsDone = null)
{
    public const int Sites = 205;

    private const string Slug = "seo-compass/seo-compass.php";

    public static IReadOnlyList<FrontClass> All { get; } =
    [
        new("connect", []),
        new("read", [_ => new GetSiteCommand()]),
        new("write", [_ => new NewTagCommand { Name = "front" }], server => server.Tags.All.Any(tag => tag.Name == "front")),
        new("delete", [_ => new RemoveTagCommand { Tag = [new("3")] }], server => server.Tags.Find(3) is null),
        new("batch", [_ => Start(1, 1), Wait], server => IsUpdated(server, 1)),
        new("job", [_ => Start(1, Sites), Wait], server => IsUpdated(server, Sites)),
    ];

    private static StartBatchUpdateCommand Start(int first, int last) => new()
    {
        Site = [.. Enumerable.Range(first, last - first + 1).Select(site => new UpdateTarget(new SiteReference(site)))],
        Slug = [Slug],
    };

    private static WaitBatchUpdateCommand Wait(IReadOnlyList<object> started) => new() { BatchUpdate = [.. started.OfType<BatchUpdate>().Select(job => new BatchUpdateReference(job))] };

    private static bool IsUpdated(EmulatedDashboard server, int last) =>
        server.Sites.All.Where(site => site.Id <= last).All(site => site.UpdatedAt.ContainsKey(Slug) || site.IsSuspended || server.State.Ignored.Visible(site).All(update => update.Slug != Slug));
}
