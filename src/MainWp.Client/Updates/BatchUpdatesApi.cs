using System.Net;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Sends one step of a batch update and reads the answer in each of its forms.</summary>
internal sealed class BatchUpdatesApi(Transport transport, SitesApi sites)
{
    /// <summary>Sends the step; never throws OutcomeUnknown, which is a state of the result.</summary>
    /// <exception cref="MainWpException">The server refused; nothing was started.</exception>
    public async Task<StepResult> RunAsync(BatchStep step, CancellationToken stop)
    {
        try
        {
            return step.Kind switch
            {
                BatchStepKind.AllSites => await BatchAsync(step, Request.Post("updates/update"), stop).ConfigureAwait(false),
                BatchStepKind.WholeSite => await BatchAsync(step, Request.Post($"updates/{step.Sites[0]}/update") with { About = Subject.Site(step.Sites[0]) }, stop).ConfigureAwait(false),
                BatchStepKind.Ability => await BatchAsync(step, AbilityRequest(step), stop).ConfigureAwait(false),
                BatchStepKind.Core => await CoreAsync(step, stop).ConfigureAwait(false),
                _ => await ItemsAsync(step, stop).ConfigureAwait(false),
            };
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.OutcomeUnknown)
        {
            return new StepResult(BatchUpdateState.OutcomeUnknown, null, [.. step.Updates.Select(update => UpdateResult.Of(update, UpdateOutcome.Pending))], e);
        }
    }

    private static Request AbilityRequest(BatchStep step) =>
        Request.RunAbility("mainwp/run-updates-v1", RequestBody.Json(RunUpdatesInput.For(step.Sites, step.Types, step.Slugs), MainWpJson.Default.RunUpdatesInput));

    private async Task<StepResult> BatchAsync(BatchStep step, Request request, CancellationToken stop)
    {
        var clock = transport.Connection.Clock;
        var sentAt = clock.Now();
        var (answer, around) = await transport.ObjectAsync(request with { MayTakeMinutes = true }, null, MainWpJson.Default.BatchUpdateAnswer, stop).ConfigureAwait(false);
        var reachedAt = (around.ServerTime ?? clock.Now()) - (clock.Now() - sentAt);
        var pending = step.Updates.Select(update => UpdateResult.Of(update, UpdateOutcome.Pending)).ToList();
        if (answer?.JobId is { Length: > 0 } job)
            return new StepResult(BatchUpdateState.Queued, job, pending, null);
        if (answer?.Updated is not null || answer?.Errors is not null)
            return new StepResult(BatchUpdateState.Completed, null, await DoubtedAsync(step, [.. step.Updates.Select(update => ResultOf(update, answer))], stop).ConfigureAwait(false), null);
        if (answer?.Summary is not null)
            return new StepResult(BatchUpdateState.Completed, null, pending, null);
        return new StepResult(WasStartedBefore(answer, reachedAt) ? BatchUpdateState.MayHaveStarted : BatchUpdateState.Started, null, pending, null);
    }

    // The ability removes everything that it reports as updated from the dashboard's list (execute_plugin_updates of 6.1.2), so only a sync
    // shows what was not installed. Sites whose updates had no package are synced for that.
    private async Task<IReadOnlyList<UpdateResult>> DoubtedAsync(BatchStep step, IReadOnlyList<UpdateResult> results, CancellationToken stop)
    {
        var doubtful = step.Updates.Where(update => update.HasNoPackage).Select(update => update.SiteId).Intersect(results.Where(result => result.Outcome == UpdateOutcome.Updated).Select(result => result.SiteId)).ToList();
        foreach (var site in transport.Connection.HasApiKey ? doubtful : [])
            await DoubtAsync(site, [.. results.Where(result => result.SiteId == site)], stop).ConfigureAwait(false);
        return results;
    }

    // "Already running" and "started" differ only in their text, which is translated, and in the time of the start, which is in the
    // dashboard's local time, converted twice, in whole seconds (docs/quirks.md, 33 and 42).
    private bool WasStartedBefore(BatchUpdateAnswer? answer, DateTimeOffset reachedAt)
    {
        var facts = transport.Connection.Facts;
        return facts.FromLocal(answer?.StartedAt) is not { } onceConverted
            || (onceConverted - facts.OffsetAt(onceConverted.UtcDateTime)).ToUnixTimeSeconds() < reachedAt.ToUnixTimeSeconds();
    }

    private static UpdateResult ResultOf(Update update, BatchUpdateAnswer answer)
    {
        if (answer.Updated?.Any(item => Names(item, update)) == true)
            return UpdateResult.Of(update, UpdateOutcome.Updated);
        var error = answer.Errors?.FirstOrDefault(item => Names(item, update)) ?? answer.Errors?.FirstOrDefault(item => item.SiteId == update.SiteId && item.Type == UpdateType.Unknown);
        return error is null
            ? UpdateResult.Of(update, UpdateOutcome.Pending)
            : UpdateResult.Of(update, UpdateOutcome.Failed, error.Code == "mainwp_site_offline" ? Messages.NotUpdatedSinceDown(update.SiteId) : error.Message ?? error.Code);
    }

    private static bool Names(UpdatedItem item, Update update) => item.SiteId == update.SiteId && item.Type == update.Type && item.Slug == update.Slug;

    private async Task<StepResult> CoreAsync(BatchStep step, CancellationToken stop)
    {
        var request = Request.Post($"updates/{step.Sites[0]}/update/wp") with { About = Subject.Site(step.Sites[0]), ReadsFailure = true, MayTakeMinutes = true };
        var around = await transport.DoAsync(request, stop).ConfigureAwait(false);
        return await SyncedAsync(step, [.. step.Updates.Select(update => around.Success == false ? UpdateResult.Of(update, UpdateOutcome.Failed, around.Message) : UpdateResult.Of(update, UpdateOutcome.Updated))], stop).ConfigureAwait(false);
    }

    private async Task<StepResult> ItemsAsync(BatchStep step, CancellationToken stop)
    {
        var request = Request.Post($"updates/{step.Sites[0]}/update/{RunUpdatesInput.NameOf(step.Types[0])}", RequestBody.Form(("slug", string.Join(",", step.Slugs)))) with
        {
            About = Subject.Site(step.Sites[0]),
            ReadsFailure = true,
            MayTakeMinutes = true,
        };
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.ItemOutcome, stop).ConfigureAwait(false);
        // A failed plugin is there twice: URL-encoded with the reason, and plain without it (docs/quirks.md, 16).
        var outcomes = rows.Keys.Zip(rows.Items, (slug, outcome) => (Slug: WebUtility.UrlDecode(slug) ?? "", outcome)).ToLookup(row => row.Slug, row => row.outcome);
        return await SyncedAsync(step, [.. step.Updates.Select(update => ResultOf(update, [.. outcomes[update.Slug]], rows.Envelope.Message))], stop).ConfigureAwait(false);
    }

    private static UpdateResult ResultOf(Update update, IReadOnlyList<ItemOutcome> outcomes, string? message)
    {
        if (outcomes.Count == 0)
            return UpdateResult.Of(update, UpdateOutcome.Failed, message is null ? Messages.NothingSaid : WebUtility.HtmlDecode(message));
        return outcomes.FirstOrDefault(outcome => !outcome.Success) is null
            ? UpdateResult.Of(update, UpdateOutcome.Updated)
            : UpdateResult.Of(update, UpdateOutcome.Failed, outcomes.FirstOrDefault(outcome => outcome.Error is not null)?.Error ?? Messages.NoReason);
    }

    // The dashboard goes on listing what these routes installed until it syncs the site (docs/quirks.md, 43).
    private async Task<StepResult> SyncedAsync(BatchStep step, IReadOnlyList<UpdateResult> results, CancellationToken stop)
    {
        await DoubtAsync(step.Sites[0], results, stop).ConfigureAwait(false);
        return new StepResult(BatchUpdateState.Completed, null, results, null);
    }

    private async Task DoubtAsync(int site, IReadOnlyList<UpdateResult> results, CancellationToken stop)
    {
        try
        {
            var synced = await sites.SyncAsync(site, stop).ConfigureAwait(false);
            Doubt(results, synced.StillPending ?? []);
        }
        catch (MainWpException e) when (!e.Traits.EndsSession)
        {
        }
    }

    // The server reports success even without a license or a package. So an item that is listed in the same version after a sync was not installed.
    private static void Doubt(IReadOnlyList<UpdateResult> results, IReadOnlyList<Update> listed)
    {
        foreach (var result in results.Where(result => result.Outcome == UpdateOutcome.Updated))
        {
            if (listed.Any(update => update.SiteId == result.SiteId && update.Type == result.Type && update.Slug == result.Slug && update.CurrentVersion == result.OldVersion))
                (result.Outcome, result.Error) = (UpdateOutcome.Failed, Messages.StillListed);
        }
    }
}
