namespace MainWp;

/// <summary>What one step of a batch update came to.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="JobId">The server's job, where it queued the step.</param>
/// <param name="Results">What is known of each update of the step.</param>
/// <param name="Failure">Why the outcome is unknown, or why the server refused the step.</param>
internal sealed record StepResult(BatchUpdateState State, string? JobId, IReadOnlyList<UpdateResult> Results, MainWpException? Failure);
