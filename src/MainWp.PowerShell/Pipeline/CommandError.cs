using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>An error as the user sees it: an id of the documented table, a category, and what the user named.</summary>
internal sealed record CommandError(string Id, ErrorCategory Category, object? Target, Exception Cause)
{
    /// <summary>The only place that chooses id and category: by the table of kinds.</summary>
    public static CommandError From(MainWpException e, object? target)
    {
        var id = e is { Kind: ErrorKind.NotDone, Resource: Resource.Update } ? "UpdateFailed" : e.Traits.Id.Replace("<Thing>", e.Resource.ToString());
        return new CommandError(id, (ErrorCategory)Enum.Parse(typeof(ErrorCategory), e.Traits.Category), target, e);
    }
}
