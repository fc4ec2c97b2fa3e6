using System.Collections;
using MainWp.PowerShell.Jobs;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a background job: by its id in this runspace, by an id of the server, or the object.</summary>
public class JobReference : Reference
{
    private static readonly string[] AbilityPrefixes = ["sync_", "update_", "reconnect_", "disconnect_", "check_", "suspend_"];

    /// <summary>By id or object.</summary>
    public JobReference(object value)
        : this(value, Namings.Job)
    {
    }

    private protected JobReference(object value, Naming naming)
        : this(NamedThing.Of(value, naming), naming)
    {
    }

    private JobReference(NamedThing thing, Naming naming)
        : base(thing with { Given = thing.Standing is Standing.Own or Standing.Unclear ? IdOf(thing.Value) ?? thing.Given : thing.Given }, naming)
    {
    }

    /// <summary>Whether an id has one of the forms in which the server gives them.</summary>
    internal static bool IsServerJob(string id) => IsAbilityJob(id) || ToolJobsApi.KindOf(id) is not null;

    /// <summary>The job: the object given, the one of this runspace, or for an id of the server one of which nothing else is known yet.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    internal virtual MainWpObject Resolve(JobList jobs, Uri dashboard) => Find(jobs, dashboard) ?? throw NotFound("job", "Get-MainWpJob");

    private protected MainWpObject? Find(JobList jobs, Uri dashboard)
    {
        if ((Thing!.Value.Base as MainWpObject ?? jobs.Find(Given, dashboard)) is { } known)
            return known;
        if (Given.StartsWith("update_", StringComparison.Ordinal))
            return new BatchUpdate { Id = Given, JobId = [Given], State = BatchUpdateState.Queued, Dashboard = dashboard };
        if (IsAbilityJob(Given))
            return new Job { JobId = Given, Type = Given.Substring(0, Given.IndexOf('_')), State = JobState.Queued, Dashboard = dashboard };
        return ToolJobsApi.KindOf(Given) is { } kind ? new ToolJob { JobId = Given, Kind = kind, State = ToolJobState.Pending, Dashboard = dashboard } : null;
    }

    private protected MainWpException NotFound(string noun, string listing) =>
        new(ErrorKind.NotFound, Messages.JobNotFound(Given, noun, listing)) { Resource = Resource.Job };

    // Ids of both kinds may begin with disconnect_. Those of abilities end in a UUID, those of tools do not.
    private static bool IsAbilityJob(string id) =>
        AbilityPrefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)) && (!id.StartsWith("disconnect_", StringComparison.Ordinal) || Guid.TryParse(id.Substring("disconnect_".Length), out _));

    // A batch update has the ids of all its parts, and one of its own in this runspace.
    private static string? IdOf(GivenValue value) => value.Base is BatchUpdate batch ? batch.Id : value.Value("JobId") switch
    {
        null => value.TextOf("Id"),
        string one => one,
        IEnumerable many => many.Cast<object>().FirstOrDefault()?.ToString() ?? value.TextOf("Id"),
        var other => other.ToString(),
    };
}
