using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Writes the answer of an ability: each item of a list by itself, and a job of MainWP as a job.</summary>
internal sealed class AbilityAnswer(Ability ability, Uri dashboard, JobList jobs)
{
    private const string Own = "mainwp/";

    /// <summary>Writes the answer; nothing for none.</summary>
    public void WriteResults(IPipelineWriter pipeline, object? answer)
    {
        if (answer is object?[] items)
        {
            // Null in a list is data too.
            foreach (var item in items)
                pipeline.Write(Said(item)!);
        }
        else if (answer is not null)
        {
            pipeline.Write(Said(answer)!);
        }
    }

    private object? Said(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields when QueuedJob(fields) is { } id => Kept(new JobReference(id)),
        IReadOnlyDictionary<string, object?> fields => new PlainRecord(fields, dashboard),
        object?[] items => items.Select(Said).ToArray(),
        _ => value,
    };

    private ServiceObject Kept(JobReference reference)
    {
        var job = reference.Resolve(jobs, dashboard);
        jobs.Add(job);
        return job;
    }

    private string? QueuedJob(IReadOnlyDictionary<string, object?> fields) =>
        ability.Name.StartsWith(Own, StringComparison.Ordinal)
        && fields.TryGetValue("queued", out var queued) && queued is true
        && fields.TryGetValue("job_id", out var id) && id is string { Length: > 0 } text && JobReference.IsServerJob(text) ? text : null;
}
